"""Which modules may be imported ahead of the steps: installed ones, never the project's own."""
import importlib.machinery
import os
import sys


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
