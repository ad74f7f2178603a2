"""Whether entering a package runs code."""
import ast
import functools
import os

from ..packages import read_regular


@functools.lru_cache(maxsize=None)
def runs_code(directory):
    """Whether the `__init__.py` of a package does anything when it is imported, as far as its
    text shows: imports, calls and the like, not a docstring or constants."""
    init = os.path.join(directory, "__init__.py")
    try:
        tree = ast.parse(read_regular(init)) if os.path.isfile(init) else ast.Module([], [])
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    simple = (ast.Expr, ast.Assign, ast.AnnAssign)
    return any(
        not isinstance(node, simple) or any(isinstance(part, ast.Call) for part in ast.walk(node))
        for node in tree.body
    )
