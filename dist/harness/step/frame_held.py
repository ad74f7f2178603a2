"""What the failing code held: the names of tables, mappings and columns in its local variables."""
from ..own_builtins import __builtins__
import sys
from collections import OrderedDict
from itertools import islice

from .frame_columns import is_table, names_of
from .recorded_arguments import plain_kind
from .safe_look import module_name, text_of
from .user_file import is_users

_MOST_LOCALS = 300
_MOST_HELD = 20
_MOST_KEYS = 500
_LONGEST_NAME = 1_000


def held(points):
    """`held` of `src/python/protocol.ts`, of the innermost frame in a file of the user.

    `points`: of the traceback, the innermost last.
    """
    for point in reversed(points):
        if is_users(point.tb_frame.f_code.co_filename):
            return _held(point.tb_frame.f_locals)
    return []


def _held(variables):
    found = []
    for name, value in islice(variables.items(), _MOST_LOCALS):
        found += [{"name": name, "kind": kind, "keys": keys} for kind, keys in _names(value)]
        if len(found) >= _MOST_HELD:
            break
    return found[:_MOST_HELD]


def _names(value):
    kind = plain_kind(type(value))
    if kind in (list, tuple) and value:
        if type(value[0]) is str:
            return [("names", [_text(name) or "" for name in value[:_MOST_KEYS]])]
        # Rows: the first stands for all.
        value, kind = value[0], plain_kind(type(value[0]))
    if kind is dict or kind is OrderedDict:
        return [("mapping", _texts(value))]
    if is_table(kind):
        return [("table", names_of(value))]
    if _is_column(kind):
        # A row of a table is one as well, whose labels are the columns.
        labels = _texts(value.index if hasattr(value, "index") else ())
        return [("column", [str(value.name)[:_LONGEST_NAME]]), ("mapping", labels)]
    return []


def _texts(keys):
    return [key for key in map(_text, islice(keys, _MOST_KEYS)) if key is not None]


def _text(key):
    return text_of(key, _LONGEST_NAME)


def _is_column(kind):
    """Whether it is exactly the `Series` of a library."""
    name = module_name(kind)
    module = sys.modules.get(name) if name.partition(".")[0] in ("pandas", "polars") else None
    return module is not None and vars(module).get("Series") is kind
