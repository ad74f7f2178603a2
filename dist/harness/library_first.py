"""The harness's own imports come from the library, whatever lies on the user's `PYTHONPATH`.

Every interpreter since 2.7 can parse this file, as it can `host.py`.
"""
import os
import sys

AT_START = frozenset(sys.modules)
"""What an interpreter has loaded before it runs any file: a module of the user's hides none."""


def library_first():
    """Puts the entries of `PYTHONPATH` behind all others. Returns `sys.path` as it was."""
    before = sys.path[:]
    users = set(python_path_entries())
    sys.path.sort(key=lambda entry: os.path.abspath(entry) in users)
    return before


def python_path_entries():
    """Absolute; an empty entry is the working directory."""
    entries = os.environ.get("PYTHONPATH")
    return [os.path.abspath(entry) for entry in entries.split(os.pathsep)] if entries else []
