"""The packages that a script lies in."""
import os
import re
import stat

_RELATIVE_IMPORT = re.compile(rb"^[ \t]*from[ \t]+(\.+)", re.MULTILINE)
_LARGEST_FILE = 5_000_000
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)


def packages_around(script):
    """Package directories around the script, outermost first.

    A directory counts where it has an `__init__.py`, and without one as far as the script's
    relative imports reach.
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
    """The bytes of a regular file. Raises `OSError`, also for a pipe, which it does not wait for."""
    descriptor = os.open(path, os.O_RDONLY | _NO_WAIT | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(f"{path} is not a regular file")
        return file.read(_LARGEST_FILE)
