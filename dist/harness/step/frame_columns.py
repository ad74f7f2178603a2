"""The table of an exception: its columns when it was indexed."""
from ..own_builtins import __builtins__
import sys
from itertools import islice

from .safe_look import ancestors, module_name, namespace, text_of

_MOST_COLUMNS = 500
_LONGEST_NAME = 1_000
_ASKED = {"__getattr__", "__getattribute__", "columns"}
_LIBRARIES = ("cudf", "dask", "modin", "pandas", "polars")


def columns_indexed(points):
    """Column names of the innermost DataFrame in a frame of a library; `None` without one. The
    script may have created that table.

    `points`: of the traceback, the innermost last.
    """
    for point in reversed(points):
        if "self" in point.tb_frame.f_code.co_varnames:
            table = point.tb_frame.f_locals.get("self")
            if is_table(type(table)):
                return names_of(table)
    return None


def names_of(table):
    """The names of its columns."""
    return [_text(name) for name in islice(table.columns, _MOST_COLUMNS)]


def is_table(kind):
    """Whether it is the `DataFrame` of a library, or inherits its columns. A class of the script
    can run any code for its columns."""
    for base in ancestors(kind):
        name = module_name(base)
        module = sys.modules.get(name) if name.partition(".")[0] in _LIBRARIES else None
        if module is not None and vars(module).get("DataFrame") is base:
            return True
        if not _ASKED.isdisjoint(namespace(base)):
            return False
    return False


def _text(name):
    text = text_of(name, _LONGEST_NAME)
    return str(name)[:_LONGEST_NAME] if text is None else text
