"""Notes which columns the script takes from tables of pandas, with the line of its first use."""
from ..own_builtins import __builtins__
import functools
import sys

from .outside_use import user_line

_MOST_COLUMNS = 1_000
_LONGEST_NAME = 500
_MOST_OF_A_LIST = 200
_getframe = sys._getframe


def watch_columns(found):
    """Appends to `found`, in order of first use. Only if the script has imported pandas: its import
    takes long, and a script that imports it later has its reasons."""
    frame = getattr(sys.modules.get("pandas"), "DataFrame", None)
    if type(frame) is not type:
        return
    try:
        original = frame.__getitem__
        seen = set()

        @functools.wraps(original)
        def getitem_noted(self, key):
            if type(key) is str:
                if key not in seen:
                    note((key,))
            elif type(key) is list and len(key) <= _MOST_OF_A_LIST:
                note(key)
            return original(self, key)

        def note(keys):
            keys = [key for key in keys if type(key) is str and key not in seen]
            if not keys or len(seen) >= _MOST_COLUMNS:
                return
            file, line = user_line(_getframe(2))
            for key in keys:
                seen.add(key)
                found.append({"name": key[:_LONGEST_NAME], "file": file, "line": line})

        frame.__getitem__ = getitem_noted
    except Exception:  # a module of that name that is not the library
        pass
