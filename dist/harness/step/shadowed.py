"""Library modules that the harness loaded and that the script would replace with modules of the
user."""
import os
import sys
from importlib.machinery import PathFinder

from .importable import importable
from ..library_first import AT_START


def forget_shadowed(directories):
    """Lets the script load its own `json.py`, as it would without the harness.

    Modules that the interpreter loads at startup stay, as in a normal run; the harness keeps its
    references. `directories` are those of the user; `sys.path` is that of the script.
    """
    offered = set().union(*(importable(directory) for directory in directories))
    # Iterate over the smaller set: in a fork, reading an object copies its page.
    loaded = {name for name in offered if name in sys.modules} - AT_START
    hidden = {name for name in loaded if _is_hidden(name)}
    if not hidden:
        return
    for name in [name for name in sys.modules if name.partition(".")[0] in hidden]:
        del sys.modules[name]


def _is_hidden(name):
    loaded = getattr(sys.modules[name], "__spec__", None)
    if loaded is None or not loaded.has_location:
        return False  # built in, or frozen: these come first in any case
    found = PathFinder.find_spec(name)
    if found is None or not found.has_location:
        return False
    return os.path.realpath(found.origin) != os.path.realpath(loaded.origin)
