"""Which environment variables a step reads, for the cache of results: its code and its libraries."""
from ..own_builtins import __builtins__
import os
import sys

from ..template.environ_reads import READ_BY_TEMPLATES
from .user_file import is_users

_Environ = type(os.environ)
_MOST_NAMES = 2_000
_MOST_FRAMES = 6
_getframe, _fsdecode = sys._getframe, os.fsdecode
_COPY = getattr(_Environ.copy, "__code__", None)
_COPIES = {"<frozen os>", "<frozen _collections_abc>", getattr(_COPY, "co_filename", None)}


class EnvironUse:
    def __init__(self):
        self.names = dict.fromkeys(READ_BY_TEMPLATES)
        self.all = False

    def observe(self):
        """Call before others replace the same methods: this one is called by theirs."""
        read, iterate = _Environ.__getitem__, _Environ.__iter__

        def read_noted(environ, key):
            self._note(key)
            return read(environ, key)

        def iterate_noted(environ):
            if _is_by_user(_getframe(1)):
                self.all = True
            return iterate(environ)

        _Environ.__getitem__, _Environ.__iter__ = read_noted, iterate_noted

    def _note(self, key):
        if isinstance(key, (str, bytes)) and len(self.names) < _MOST_NAMES:
            name = _fsdecode(key)
            # Libraries copy the environment for the processes that they start.
            if name not in self.names and not _is_copied(_getframe(2)):
                self.names[name] = None


def _is_copied(frame):
    """The code that reads is `os.environ.copy()`, or `items()`, called by a library."""
    file = frame.f_code.co_filename
    is_copy = frame.f_code is _COPY or file.endswith("_collections_abc.py") or file in _COPIES
    return is_copy and frame.f_code.co_name in ("copy", "__iter__") and not _is_by_user(frame)


def _is_by_user(frame):
    for _ in range(_MOST_FRAMES):
        if frame is None:
            return False
        if is_users(frame.f_code.co_filename):
            return True
        frame = frame.f_back
    return False
