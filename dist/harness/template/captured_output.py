"""The output of modules during import. Every step prints it too, as if it had imported them."""
from ..own_builtins import __builtins__
import os
import sys

from ..channel import anonymous_file
from ..high_descriptor import high_descriptor

_MOST_BYTES = 64 * 1024


class CapturedOutput:
    def __init__(self):
        self._printed = {1: b"", 2: b""}

    def __enter__(self):
        self._files = {
            target: high_descriptor(anonymous_file("cursus-output")) for target in self._printed
        }
        for target, file in self._files.items():
            os.dup2(file, target)

    def __exit__(self, *_):
        _flush()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for target, file in self._files.items():
            self._printed[target] += os.pread(file, _MOST_BYTES, 0)
            os.dup2(nowhere, target)
            os.close(file)
        os.close(nowhere)

    def repeat(self):
        """Prints it to the standard streams of this process."""
        for target, printed in self._printed.items():
            if printed:
                os.write(target, printed)


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # a package may have closed or replaced it
            pass
