"""Which keys a script reads from the four arguments of its `main`."""
import ast

from ..main_contract import ARGUMENTS
from .function_reader import FunctionReader
from .known_values import Argument, Text, literal_words
from .reader_work import ReaderWork, TooMuchWork

_PATHS = ("input_paths", "output_paths")


def names_used(tree, main):
    """`{argument: [used name]}` for the four arguments."""
    uses = _Uses()
    functions = {
        node.name: node
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    bound = {name: Argument(name) for name in ARGUMENTS if name in _parameter_names(main)}
    try:
        FunctionReader(uses, functions, _constants(tree), ReaderWork()).read(main, bound)
    except TooMuchWork:
        pass  # what has been found is true all the same
    return uses.listed()


def _constants(tree):
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, words = node.targets[0], literal_words(node.value)
            if isinstance(target, ast.Name) and words:
                found[target.id] = Text(words)
    return found


def _parameter_names(function):
    arguments = function.args
    return {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}


class _Uses:
    """What has been seen of each key so far."""

    def __init__(self):
        self._found = {argument: {} for argument in ARGUMENTS}

    def note(self, kind, name, line, required):
        use = self._found[kind].setdefault(name, {"line": line, "required": False, "paths": set()})
        use["line"] = min(use["line"], line)
        use["required"] = use["required"] or required

    def note_path(self, entry, path_kind):
        """`entry` is taken for a `file` or a `directory`; other values than paths do not count."""
        for name in entry.names:
            self._found[entry.kind][name]["paths"].add(path_kind)

    def listed(self):
        return {
            kind: [
                {
                    "name": name,
                    "line": use["line"],
                    "required": use["required"],
                    "path_kind": _one_kind(use["paths"]) if kind in _PATHS else None,
                }
                for name, use in sorted(used.items(), key=lambda item: item[1]["line"])
            ]
            for kind, used in self._found.items()
        }


def _one_kind(kinds):
    return next(iter(kinds)) if len(kinds) == 1 else "unknown"
