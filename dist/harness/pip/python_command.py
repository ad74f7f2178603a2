"""Parses command lines of the Python interpreter."""
from ..own_builtins import __builtins__
import ast
import warnings

_LONGEST_CODE = 100_000
_TAKE_VALUE = ("--check-hash-based-pycs",)
_IMPORTERS = ("__import__", "import_module", "run_module", "run_path")


def parse_python_command(arguments):
    """`(kind, value, arguments of the program)`; kind: `module`, `code`, `file`, or `None` if the
    interpreter reads its standard input."""
    pending = list(arguments)
    while pending:
        word = pending.pop(0)
        if word == "-":
            return None, "", pending
        if not word.startswith("-"):
            return "file", word, pending
        if word.startswith("--"):
            if word in _TAKE_VALUE and pending:
                pending.pop(0)
            continue
        # One-letter options can be combined, the last with its value: `-Im pip`, `-mpip`.
        for index, letter in enumerate(word[1:], 2):
            if letter in "cmWX":
                value = word[index:] or (pending.pop(0) if pending else "")
                if letter == "m":
                    return "module", value, pending
                if letter == "c":
                    return "code", value, pending
                break
    return None, "", []


def words_in_code(code):
    """`(whether it imports pip, its literal lists of strings)` of Python source."""
    if len(code) > _LONGEST_CODE or "pip" not in code:
        return False, []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nodes = list(ast.walk(ast.parse(code)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False, []
    lists = [_words(node.elts) for node in nodes if isinstance(node, (ast.List, ast.Tuple))]
    return any(map(_imports_pip, nodes)), [words for words in lists if words]


def _words(elements):
    """The literal strings of a list; `sys.executable` counts as `python`."""
    words = []
    for element in elements:
        if isinstance(element, ast.Constant) and isinstance(element.value, str):
            words.append(element.value)
        elif isinstance(element, ast.Attribute) and element.attr == "executable":
            words.append("python")
    return words


def _imports_pip(node):
    if isinstance(node, ast.Import):
        return any(_is_pip(alias.name) for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return _is_pip(node.module or "")
    if not isinstance(node, ast.Call) or not node.args:
        return False
    name = getattr(node.func, "id", getattr(node.func, "attr", None))
    first = node.args[0]
    return name in _IMPORTERS and isinstance(first, ast.Constant) and _is_pip(str(first.value))


def _is_pip(module):
    return module.partition(".")[0] == "pip"
