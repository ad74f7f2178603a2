"""What a directory offers to `import`."""
import os

_listed = {}


def importable(directory):
    """Top-level names of the directory's modules and packages; none where it cannot be read."""
    names = _names(directory)
    files = {name[:-3] for name in names if name.endswith(".py")}
    packages = {
        name
        for name in names
        if "." not in name and os.path.isfile(os.path.join(directory, name, "__init__.py"))
    }
    return files | packages


def _names(directory):
    """Looked up once for as long as nothing in the directory comes or goes."""
    try:
        changed = os.stat(directory).st_mtime_ns
        if _listed.get(directory, (None,))[0] != changed:
            with os.scandir(directory) as entries:
                _listed[directory] = (changed, [entry.name for entry in entries])
    except OSError:
        return []
    return _listed[directory][1]
