"""The importable names in a directory."""
import os
from importlib.machinery import PathFinder

_NO_MODULE = "cursus_no_such_module"
_listed = {}


def importable(directory):
    """Top-level names of the modules and packages in the directory; empty if it cannot be read."""
    modules, directories = _list(directory)
    packages = {
        name
        for name in directories
        if os.path.isfile(os.path.join(directory, name, "__init__.py"))
    }
    return modules | packages if packages else modules


def _list(directory):
    """Cached until the directory changes: a fork inherits the results of its parent."""
    try:
        changed = os.stat(directory).st_mtime_ns
        known = _listed.get(directory)
        if known is None or known[0] != changed:
            with os.scandir(directory) as entries:
                found = [(entry.name, entry.is_dir()) for entry in entries]
            modules = frozenset(name[:-3] for name, _ in found if name.endswith(".py"))
            directories = [name for name, is_dir in found if is_dir and "." not in name]
            known = _listed[directory] = (changed, (modules, directories))
            # Fills the directory cache of Python, so that forks need not fill it again.
            PathFinder.find_spec(_NO_MODULE, [directory])
    except OSError:
        return frozenset(), []
    return known[1]
