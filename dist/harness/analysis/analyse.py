"""Analysis of a script from its syntax tree, without running it."""
import ast
import os
import re
import stat
import sys
import warnings

from ..main_contract import contract_problem
from .command_functions import CommandFunctions
from .container_names import container_paths, container_variables
from .deep_stack import run_deep
from .error_returns import error_returns
from .functions_defined import functions_of, inner_functions, parameters_of
from .imports_made import imports_made, is_run_as_program
from .names_used import names_used
from .required_arguments import required_arguments
from .submodules_used import submodules_used

_LARGEST_SCRIPT = 5_000_000
_LARGEST_PARSED = 1_000_000
"""A syntax tree takes up to 500 times the memory of its text."""
_COMMAND_LINES = {"argparse", "click", "docopt", "fire", "optparse", "typer"}
_SAFE_TO_PARSE = 20_000
"""Until Python 3.11, a long sum or chain of calls makes the parser overflow the stack and crash."""
_ENDLESS_NAME = re.compile(rb"^[ \t]*(import|from)[ \t]+[\w.]{2000}", re.MULTILINE)
"""The parser copies a dotted name for each of its parts."""
_DEF_MAIN = re.compile(rb"^(async[ \t]+)?def[ \t]+main\b", re.MULTILINE)


def analyse(script):
    """The `analysis` of `src/python/protocol.ts`. Never raises: the `problem` of the analysis says
    why a script cannot be read or parsed. A deeply nested script is analysed in part."""
    try:
        return _analyse(script, lambda part: part())
    except (RecursionError, MemoryError):
        # A sum of a thousand terms is a deep tree, but valid Python.
        return run_deep(lambda: _analyse(script, _as_far_as_it_goes))


def analyse_by_text(script):
    """The analysis of a script that crashes the parser."""
    return _analyse(script, lambda part: None)


def unreadable(script, message):
    """The analysis of a script that cannot be read."""
    return {**_nothing(script), "problem": _problem("unreadable", message)}


def _nothing(script):
    return {
        "script": script,
        "problem": None,
        "main": None,
        "functions": [],
        "inner_functions": [],
        "input_paths": [],
        "output_paths": [],
        "environ_vars": [],
        "job_args": [],
        "os_environ": [],
        "whole_arguments": ["input_paths", "output_paths", "environ_vars", "job_args", "os_environ"],
        "imports": [],
        "submodules": [],
        "packages": [],
        "container_paths": [],
        "container_variables": [],
        "required_arguments": [],
        "is_program": False,
    }


def _analyse(script, attempt):
    analysis = _nothing(script)
    if script.endswith(".ipynb"):
        return analysis
    try:
        source = _read(script)
    except (OSError, ValueError) as error:  # ValueError: the path contains a NUL
        message = getattr(error, "strerror", None) or str(error)
        analysis["problem"] = _problem("unreadable", message)
        return analysis
    if len(source) > _LARGEST_PARSED or _ENDLESS_NAME.search(source):
        analysis["main"] = _unread_main(source)
        return analysis
    try:
        tree = attempt(lambda: _parse(source, script))
    except SyntaxError as error:
        analysis["problem"] = {
            "kind": "syntax",
            "message": error.msg or str(error),
            "line": error.lineno,
            "column": error.offset if error.offset and error.offset > 0 else None,
            "code": (error.text or "").strip()[:500] or None,
        }
        return analysis
    except ValueError as error:  # NUL bytes
        analysis["problem"] = _problem("syntax", str(error))
        return analysis
    if tree is None:
        # Only the import shows whether the syntax is valid.
        analysis["main"] = _unread_main(source)
        return analysis
    analysis["functions"] = functions_of(tree.body)
    analysis["inner_functions"] = attempt(lambda: inner_functions(tree)) or []
    analysis["imports"] = attempt(lambda: imports_made(tree)) or []
    if b"/opt/ml" in source:
        analysis["container_paths"] = attempt(lambda: container_paths(tree)) or []
    if b"SM_" in source:
        analysis["container_variables"] = attempt(lambda: container_variables(tree)) or []
    analysis["is_program"] = any(map(is_run_as_program, tree.body)) or any(
        entry["module"].partition(".")[0] in _COMMAND_LINES for entry in analysis["imports"]
    )
    if any(word in source for word in (b"add_argument", b"add_subparsers", b"click", b"typer")):
        analysis["required_arguments"] = attempt(lambda: required_arguments(tree)) or []
    analysis["submodules"] = attempt(lambda: submodules_used(tree)) or []
    main = attempt(lambda: _find_main(tree.body))
    if main is not None:
        analysis["main"] = _describe_main(main, tree, attempt)
    if isinstance(main, (ast.FunctionDef, ast.AsyncFunctionDef)):
        analysis.update(attempt(lambda: names_used(tree, main)) or {})
    return analysis


def _as_far_as_it_goes(part):
    try:
        return part()
    except (RecursionError, MemoryError):
        return None


def _read(script):
    if os.path.isdir(script):
        raise OSError("it is a directory")
    with open(script, "rb", opener=_open_at_once) as file:
        # Check the open file: another process may replace the file at this path.
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("it is not a regular file")
        data = file.read(_LARGEST_SCRIPT + 1)
    if len(data) > _LARGEST_SCRIPT:
        raise OSError(f"it is larger than {_LARGEST_SCRIPT:,} bytes")
    return data


def _open_at_once(path, flags):
    """Does not wait for a writer if the path is a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _parse(source, script):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if sys.version_info < (3, 11) and len(source) > _SAFE_TO_PARSE:
            return run_deep(lambda: ast.parse(source, script))
        # Bytes: the parser handles the encoding declaration and the byte order mark.
        return ast.parse(source, script)


def _unread_main(source):
    found = _DEF_MAIN.search(source)
    line = source.count(b"\n", 0, found.start()) + 1 if found else 1
    return {"line": line, "problem": None, "error_returns": []}


def _find_main(body):
    """The last binding of `main` at module level, including in `if`, `try` and `with`."""
    found = None
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            if node.name == "main":
                found = node
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            if any((alias.asname or alias.name) == "main" for alias in node.names):
                found = node
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "main" for target in targets):
                found = node
        elif not is_run_as_program(node):
            for block in _blocks(node):
                found = _find_main(block) or found
    return found


def _blocks(node):
    for field in ("body", "handlers", "orelse", "finalbody"):
        block = getattr(node, field, None)
        if field == "handlers":
            yield from (handler.body for handler in block or ())
        elif isinstance(block, list):
            yield block


def _describe_main(main, tree, attempt):
    if not isinstance(main, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return {"line": main.lineno, "problem": None, "error_returns": []}
    if main.decorator_list:
        # A decorator may change the parameters: only the import shows them.
        is_command = attempt(lambda: CommandFunctions(tree).is_command(main))
        problem = "main() is a command of click or typer" if is_command else None
    else:
        problem = contract_problem(parameters_of(main.args))
    return {
        "line": main.lineno,
        "problem": problem,
        "error_returns": attempt(lambda: error_returns(main)) or [],
    }


def _problem(kind, message):
    return {"kind": kind, "message": message, "line": None, "column": None, "code": None}
