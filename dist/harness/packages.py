"""The packages that a script lies in."""
import ast
import os
import re

_RELATIVE_IMPORT = re.compile(rb"^[ \t]*from[ \t]+(\.+)", re.MULTILINE)
_LARGEST_INIT = 1_000_000


def packages_around(script):
    """Package directories around the script, outermost first.

    A directory counts where it has an `__init__.py`, and without one as far as the script's
    relative imports reach.
    """
    with open(script, "rb") as file:
        dots = [len(match) for match in _RELATIVE_IMPORT.findall(file.read())]
    reach = max(dots, default=0)
    found = []
    directory = os.path.dirname(script)
    while os.path.dirname(directory) != directory and (
        len(found) < reach or os.path.isfile(os.path.join(directory, "__init__.py"))
    ):
        found.append(directory)
        directory = os.path.dirname(directory)
    return found[::-1]


def runs_code(directory):
    """Whether the `__init__.py` of a package does anything when it is imported, as far as its
    text shows: imports, calls and the like, not a docstring or constants."""
    init = os.path.join(directory, "__init__.py")
    try:
        if not os.path.isfile(init) or os.path.getsize(init) == 0:
            return False
        with open(init, "rb") as file:
            tree = ast.parse(file.read(_LARGEST_INIT))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    simple = (ast.Expr, ast.Assign, ast.AnnAssign)
    return any(
        not isinstance(node, simple) or any(isinstance(part, ast.Call) for part in ast.walk(node))
        for node in tree.body
    )
