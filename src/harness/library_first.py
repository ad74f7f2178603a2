"""The harness imports from the standard library, regardless of the `PYTHONPATH` of the user.

Like `supervisor/main.py`, every interpreter since 2.7 can parse this file.
"""
import os
import sys

AT_START = frozenset(sys.modules)
"""Modules that an interpreter loads before it runs a file: no user module can replace them."""


def library_first():
    """Moves the entries of `PYTHONPATH` to the end. Returns the previous `sys.path`."""
    before = sys.path[:]
    users = set(python_path_entries())
    sys.path.sort(key=lambda entry: os.path.abspath(entry) in users)
    return before


class HarnessImports:
    """Around imports of the harness: from the standard library, and with its bytecode kept.

    Without bytecode, which `PYTHONDONTWRITEBYTECODE` forbids for the code of the user, compiling the
    harness takes longer than starting Python.
    """

    def __enter__(self):
        self._path = library_first()
        self._writes_none = sys.dont_write_bytecode
        sys.dont_write_bytecode = False

    def __exit__(self, *error):
        sys.dont_write_bytecode = self._writes_none
        sys.path[:] = self._path


def python_path_entries():
    """Absolute paths; an empty entry is the working directory."""
    entries = os.environ.get("PYTHONPATH")
    return [os.path.abspath(entry) for entry in entries.split(os.pathsep)] if entries else []
