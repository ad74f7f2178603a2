"""Limits the work of analysing one script, so that the analysis always ends."""

_MOST_STEPS = 500_000
_MOST_CALLS = 500


class TooMuchWork(Exception):
    pass


class ReaderWork:
    def __init__(self):
        self._steps = 0
        self._calls = set()
        self._found = {}

    def count(self, steps=1):
        """Raises `TooMuchWork` above the limit."""
        self._steps += steps
        if self._steps > _MOST_STEPS:
            raise TooMuchWork

    def is_new(self, call):
        """Whether this call has not been followed yet and the limit of calls is not reached."""
        if call in self._calls or len(self._calls) >= _MOST_CALLS:
            return False
        self._calls.add(call)
        return True

    def once(self, key, find):
        """`find()`, asked once for each key."""
        if key not in self._found:
            self._found[key] = find()
        return self._found[key]
