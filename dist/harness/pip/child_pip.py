"""The second net: pip in programs that a script starts, however they come to call it.

pip runs itself again with the interpreter that `PIP_PYTHON` names (from 22.3 on). Children find a
stand-in there, which refuses what installs and runs everything else as it was asked to. It carries
the line of the script that started the child. Linux only.
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
        """`environ` (`None`: that of this process) with the variable, as a child needs it."""
        inherited = os.environ if environ is None else environ
        path = None if VARIABLE in inherited else self.path()
        return environ if path is None else {**inherited, VARIABLE: path}

    def path(self):
        """The stand-in for the line that is running; `None` where there cannot be one."""
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
        # Not where the file system does not run programs: pip would fail.
        return path if os.access(path, os.X_OK) else None
