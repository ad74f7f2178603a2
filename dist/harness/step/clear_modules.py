"""Drops the globals of the user's modules, as the interpreter does at its end."""
from ..own_builtins import __builtins__
import gc
import io
import sys

from .user_file import is_users
from .user_modules import modules_since

_frames = sys._current_frames
_BUFFERED = {io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom}


def clear_modules(last):
    """Closes what only these globals hold: a file that is still open is written out then. `last`: as
    in `modules_since`.

    Not with other threads: they would fail on their missing globals, where the interpreter stops
    them.
    """
    if len(_frames()) > 1:
        return
    # Those imported last first: they may use the others.
    for module in [*modules_since(last), sys.modules.get("__main__")]:
        names = getattr(module, "__dict__", None)
        if type(names) is dict and (names.get("__name__") == "__main__" or _is_users(names)):
            _clear(names)
    # In a cycle of references, the collector may close a file before its buffer is written.
    for one in gc.get_objects():
        if type(one) in _BUFFERED:
            _flush(one)
    gc.collect()


def _flush(file):
    try:
        file.flush()
    except Exception:  # closed, or the disk is full
        pass


def _is_users(names):
    file = names.get("__file__")
    return type(file) is str and is_users(file)


def _clear(names):
    for private in (True, False):
        for name in list(names):
            if name.startswith("_") == private and name != "__builtins__":
                names[name] = None
