"""Whether the lines that returned a value from `main` are in the handler of an exception."""
from ..own_builtins import __builtins__
import ast
import linecache

from .source_lines import prepare_source


def ended_in_handler(returned_at):
    """A function of the file and line of a handler. `returned_at`: files and lines of `return`."""
    clauses = {
        (file, *clause)
        for file, line in returned_at
        if line is not None
        for clause in _clauses_around(file, line)
    }
    return lambda handler: any(
        handler[0] == file and start <= (handler[1] or 0) <= end for file, start, end in clauses
    )


def _clauses_around(file, line):
    """First and last line of each `except` clause that contains the line."""
    try:
        prepare_source(file)
        tree = ast.parse("".join(linecache.getlines(file)))
    except Exception:  # the source is not known
        return []
    clauses = (node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler))
    return [(one.lineno, one.end_lineno) for one in clauses if one.lineno <= line <= one.end_lineno]
