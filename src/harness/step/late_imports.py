"""What a step has imported that was not preloaded: the host may load it for the steps to come."""
import os
import sys
import threading
from itertools import takewhile
from types import ModuleType


def late_imports(newest):
    """Dotted names of modules of installed packages that were imported after `newest`, sorted.

    None at all where they are not plainly more of what is preloaded: where a package is new, or
    threads have been started, the host would no longer be what it was.
    """
    # Not by a set of all names: in a fork, to look at an object is to copy the page it is on.
    late = list(takewhile(lambda name: name != newest, reversed(sys.modules)))
    new = [name for name in late if _is_installed(name)]
    if not new:
        return []
    packages = {name.partition(".")[0] for name in set(sys.modules) - set(late)}
    if threading.active_count() > 1 or any(name.partition(".")[0] not in packages for name in new):
        return []
    return sorted(new)


def _is_installed(name):
    module = sys.modules.get(name)
    if not isinstance(module, ModuleType):
        return False
    # Not by `getattr`, which a package may answer by importing more.
    spec = vars(module).get("__spec__")
    origin = getattr(spec, "origin", None)
    return isinstance(origin, str) and f"-packages{os.sep}" in origin and spec.name == name
