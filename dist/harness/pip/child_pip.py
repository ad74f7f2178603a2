"""The second check: pip that is called inside programs that a script starts.

pip (22.3 and later) runs itself again with the interpreter in `PIP_PYTHON`. For child processes,
this variable names a stand-in, which refuses installations and runs every other command unchanged.
It contains the line of the script that started the child. Linux only.
"""
from ..own_builtins import __builtins__
import os
import shlex
import sys

from ..harness_dir import HARNESS_DIR
from .refusals import FILES

VARIABLE = "PIP_PYTHON"
_MOST_STAND_INS = 50
_STAND_IN = os.path.join(HARNESS_DIR, "pip", "pip_stand_in.py")


class ChildPip:
    def __init__(self, refusals):
        self._refusals = refusals
        self._paths = {}

    def environ(self, environ):
        """`environ` (`None`: that of this process) with the variable, for a child process."""
        inherited = os.environ if environ is None else environ
        path = None if VARIABLE in inherited else self.path()
        return environ if path is None else {**inherited, VARIABLE: path}

    def path(self):
        """The path of the stand-in for the current line; `None` if none can be created."""
        location = self._refusals.location()
        if location not in self._paths and len(self._paths) < _MOST_STAND_INS:
            self._paths[location] = self._write(location, len(self._paths))
        return self._paths.get(location)

    def _write(self, location, number):
        if not sys.platform.startswith("linux"):
            return None
        path = os.path.join(self._refusals.directory, f"{FILES}stand_in_{os.getpid()}_{number}")
        file, line = location
        words = [sys.executable, "-I", "-S", _STAND_IN, self._refusals.directory, file, str(line or 0)]
        try:
            with open(path, "w", encoding="utf-8", errors="surrogateescape") as script:
                script.write(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n')
            os.chmod(path, 0o700)
        except OSError:
            return None
        # On a file system mounted with noexec, pip would fail.
        return path if os.access(path, os.X_OK) else None
