"""Environment variables that modules read during import, and their values."""
from ..own_builtins import __builtins__
import os

_Environ = type(os.environ)

READ_BY_TEMPLATES = {}
"""Names of all variables that were read in this process before it became that of a step."""
ALL_READ_BY_TEMPLATES = []
"""Not empty if all variables were read."""
WHOLE = ("__iter__", "__len__", "__repr__")
"""Methods that show which variables there are: `copy`, `items` and the rest use them."""


class EnvironReads:
    def __init__(self):
        self.seen = {}
        """Value by name; `None` if the variable was not set."""

    def __enter__(self):
        self._read = read = _Environ.__getitem__
        seen = self.seen

        def note(key, value):
            """Both as `str`: `os.environb` has bytes."""
            if isinstance(key, (str, bytes)):
                name = os.fsdecode(key)
                READ_BY_TEMPLATES[name] = None
                seen.setdefault(name, None if value is None else os.fsdecode(value))

        def noted(environ, key):
            try:
                value = read(environ, key)
            except KeyError:
                note(key, None)
                raise
            note(key, value)
            return value

        _Environ.__getitem__ = noted
        self._whole = {name: getattr(_Environ, name) for name in WHOLE}
        for name, whole in self._whole.items():
            setattr(_Environ, name, note_whole(whole, ALL_READ_BY_TEMPLATES.append))

    def __exit__(self, *_):
        _Environ.__getitem__ = self._read
        for name, whole in self._whole.items():
            setattr(_Environ, name, whole)


def note_whole(whole, note):
    """The method, which first calls `note`."""

    def noted(environ):
        note(None)
        return whole(environ)

    return noted
