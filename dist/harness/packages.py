"""The packages that contain a script."""
import os
import re
import stat

_RELATIVE_IMPORT = re.compile(rb"^[ \t]*from[ \t]+(\.+)", re.MULTILINE)
_LARGEST_FILE = 5_000_000
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)


def packages_around(script):
    """Package directories that contain the script, outermost first.

    A directory is a package if it has an `__init__.py`, or if relative imports of the script refer
    to it.
    """
    dots = [len(match) for match in _RELATIVE_IMPORT.findall(read_regular(script))]
    reach = max(dots, default=0)
    found = []
    directory = os.path.dirname(script)
    while os.path.dirname(directory) != directory and (
        len(found) < reach or os.path.isfile(os.path.join(directory, "__init__.py"))
    ):
        found.append(directory)
        directory = os.path.dirname(directory)
    return found[::-1]


def read_regular(path):
    """The bytes of a regular file. Raises `OSError`, also for a pipe, without waiting."""
    descriptor = os.open(path, os.O_RDONLY | _NO_WAIT | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(f"{path} is not a regular file")
        return file.read(_LARGEST_FILE)
