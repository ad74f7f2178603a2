"""The modules of the user that are loaded."""
from ..own_builtins import __builtins__
import os
import sys

from .user_file import is_users

_join = os.path.join


def last_loaded():
    """The name of the module that was loaded last."""
    return next(reversed(sys.modules))


def modules_since(last):
    """The modules that were loaded after the one of this name, newest first, with all modules of the
    project's packages, which may have been loaded before.

    A look at each of the thousands of modules of libraries would copy the memory that this process
    shares with others.
    """
    names = []
    for name in reversed(sys.modules):
        if name == last:
            break
        names.append(name)
    tops = {name.partition(".")[0] for name in names if "." in name}
    tops = tuple(f"{top}." for top in tops if _is_users_package(sys.modules.get(top)))
    if tops:
        known = set(names)
        others = [name for name in reversed(sys.modules) if f"{name}.".startswith(tops)]
        names += [name for name in others if name not in known]
    modules = [sys.modules.get(name) for name in names]
    return [module for module in modules if type(module) is type(sys)]


def _is_users_package(module):
    paths = vars(module).get("__path__") if type(module) is type(sys) else None
    return type(paths) is list and any(
        type(path) is str and is_users(_join(path, "__init__.py")) for path in paths
    )
