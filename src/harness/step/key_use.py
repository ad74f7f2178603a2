"""Which names of one argument of `main` the script used."""
from ..own_builtins import __builtins__

_MOST_ABSENT = 200
_LONGEST_NAME = 1_000


class KeyUse:
    """Recording is bounded, never raises, and ends with `close`."""

    def __init__(self, declared):
        self.declared = dict.fromkeys(declared)
        self._read, self._defaulted, self._missing = {}, {}, {}
        self._all = False
        self._is_open = True

    def read(self, key):
        """The script got or found a name."""
        if self._is_open and type(key) is str and key in self.declared:
            self._read[key] = None

    def read_all(self):
        """The script got all names at once, or the code that got them cannot be followed."""
        if self._is_open:
            self._all = True

    def default(self, key):
        """The script asked for an absent name in a way that allows it to be absent."""
        self._note_absent(self._defaulted, key)

    def miss(self, key):
        """The script asked for an absent name in a way that raises."""
        self._note_absent(self._missing, key)

    def _note_absent(self, names, key):
        if self._is_open and type(key) is str and len(names) < _MOST_ABSENT:
            names[key[:_LONGEST_NAME]] = None

    def close(self):
        """What the harness looks at afterwards is no use by the script."""
        self._is_open = False

    def facts(self):
        """`argumentUse` of `src/python/protocol.ts`."""
        read = self.declared if self._all else self._read
        return {
            "read": [key for key in self.declared if key in read],
            "defaulted": list(self._defaulted),
            "missing": list(self._missing),
            "unused": [key for key in self.declared if key not in read],
            "all": self._all,
        }
