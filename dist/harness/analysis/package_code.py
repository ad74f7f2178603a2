"""Whether importing a package runs code."""
import ast
import functools
import os

from ..packages import read_regular


@functools.lru_cache(maxsize=None)
def runs_code(directory):
    """Whether the source of `__init__.py` contains statements with effects, such as imports and
    calls; a docstring and constants have none."""
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
