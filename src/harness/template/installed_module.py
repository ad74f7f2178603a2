"""Which modules may be imported ahead of the steps: those of packages and of Python, never the
project's own."""
import importlib.machinery
import os
import sys


# What these do when they are imported is all they do.
_JOKES = ("antigravity", "this")


def is_of_python(module):
    """Whether the top-level package of `module` comes with Python, and is best loaded ahead."""
    top = module.partition(".")[0]
    # Python 3.9 does not tell which those are.
    return top in getattr(sys, "stdlib_module_names", ()) and top not in _JOKES


def is_installed(module):
    """Whether the top-level package of `module` lies in a directory of installed packages.

    Looked up without importing anything; an editable install is the project's own code.
    """
    top = module.partition(".")[0]
    try:
        spec = importlib.machinery.PathFinder.find_spec(top, _library_directories())
    except (ImportError, ValueError):
        return False
    return spec is not None


def _library_directories():
    return [path for path in sys.path if os.path.basename(path).endswith("-packages")]
