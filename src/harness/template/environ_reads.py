"""Environment variables that modules read during import, and their values."""
from ..own_builtins import __builtins__
import os

_Environ = type(os.environ)


class EnvironReads:
    def __init__(self):
        self.seen = {}
        """Value by name; `None` if the variable was not set."""

    def __enter__(self):
        self._read = read = _Environ.__getitem__
        seen = self.seen

        def noted(environ, key):
            try:
                value = read(environ, key)
            except KeyError:
                seen.setdefault(key, None)
                raise
            if isinstance(key, str):
                seen.setdefault(key, value)
            return value

        _Environ.__getitem__ = noted

    def __exit__(self, *_):
        _Environ.__getitem__ = self._read
