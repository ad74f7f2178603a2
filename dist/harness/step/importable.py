"""What a directory offers to `import`."""
import os
from importlib.machinery import PathFinder

_NO_MODULE = "cursus_no_such_module"
_listed = {}


def importable(directory):
    """Top-level names of the directory's modules and packages; none where it cannot be read."""
    modules, directories = _list(directory)
    packages = {
        name
        for name in directories
        if os.path.isfile(os.path.join(directory, name, "__init__.py"))
    }
    return modules | packages if packages else modules


def _list(directory):
    """Looked up once for as long as nothing in the directory comes or goes: a fork has what the
    host has found."""
    try:
        changed = os.stat(directory).st_mtime_ns
        known = _listed.get(directory)
        if known is None or known[0] != changed:
            with os.scandir(directory) as entries:
                found = [(entry.name, entry.is_dir()) for entry in entries]
            modules = frozenset(name[:-3] for name, _ in found if name.endswith(".py"))
            directories = [name for name, is_dir in found if is_dir and "." not in name]
            known = _listed[directory] = (changed, (modules, directories))
            # Python's own list of the directory: a fork would have to make it anew.
            PathFinder.find_spec(_NO_MODULE, [directory])
    except OSError:
        return frozenset(), []
    return known[1]
