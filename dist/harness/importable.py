"""What a directory offers to `import`."""
import os


def importable(directory):
    """Top-level names of the directory's modules and packages; none where it cannot be read."""
    try:
        with os.scandir(directory) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return set()
    files = {name[:-3] for name in names if name.endswith(".py")}
    packages = {
        name
        for name in names
        if "." not in name and os.path.isfile(os.path.join(directory, name, "__init__.py"))
    }
    return files | packages
