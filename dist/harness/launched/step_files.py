"""The step's end of the files between the supervisor and a launched step; used instead of a `StepEnd`."""
from ..own_builtins import __builtins__
import os
import sys

from ..own_json import decode, encode

# Bound before user code runs, which may replace them.
_open, _close, _write, _replace = os.open, os.close, os.write, os.replace


class StepFiles:
    end = None
    """The supervisor waits for the launcher, which may be another parent."""

    def __init__(self, directory):
        with open(os.path.join(directory, "request.json"), "rb") as file:
            self.request = file.read()
        self.stack = os.path.join(directory, "stack.txt")
        self._began = os.path.join(directory, "began.json")
        self._result = os.path.join(directory, "result.json")

    def begin(self):
        """The launcher may pass no variables: those of the step are set here."""
        os.environ.update(decode(self.request)["step_environ"])
        version = ".".join(str(part) for part in sys.version_info[:3])
        _write_whole(self._began, encode({"version": version, "executable": sys.executable or ""}))

    def write(self, result):
        """Writes the result (bytes)."""
        _write_whole(self._result, result)


def _write_whole(path, data):
    part = path + ".part"
    descriptor = _open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        while data:
            data = data[_write(descriptor, data) :]
    finally:
        _close(descriptor)
    _replace(part, path)
