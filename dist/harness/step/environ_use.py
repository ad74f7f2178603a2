"""Which environment variables a step reads, for the cache of results: its code and its libraries."""
from ..own_builtins import __builtins__
import os

from ..template.environ_reads import ALL_READ_BY_TEMPLATES, READ_BY_TEMPLATES, WHOLE, note_whole

_Environ = type(os.environ)
_MOST_NAMES = 2_000
_fsdecode = os.fsdecode


class EnvironUse:
    def __init__(self):
        self.names = dict.fromkeys(READ_BY_TEMPLATES)
        self.all = bool(ALL_READ_BY_TEMPLATES)
        """A variable that is new counts as well."""

    def observe(self):
        """Call before others replace the same methods: this one is called by theirs."""
        read = _Environ.__getitem__

        def read_noted(environ, key):
            self._note(key)
            return read(environ, key)

        def note_all(_):
            self.all = True

        _Environ.__getitem__ = read_noted
        for name in WHOLE:
            setattr(_Environ, name, note_whole(getattr(_Environ, name), note_all))

    def _note(self, key):
        if isinstance(key, (str, bytes)) and len(self.names) < _MOST_NAMES:
            self.names[_fsdecode(key)] = None
