"""The modules of a process and the files that they are from, for the cache of results."""
from ..own_builtins import __builtins__
import os
import sys
from importlib.machinery import ModuleSpec

from .import_lookups import STDLIB, is_of_packages
from .user_file import is_users

_abspath, _dirname = os.path.abspath, os.path.dirname


class Loaded:
    def __init__(self):
        self.names = {}
        """Of modules at the top level."""
        self.packages = {}
        """File by top-level name of modules of installed packages."""
        self.directories = {}
        """Of packages of the user."""
        self.sources = {}
        """Files of the user in Python."""
        self.others = {}
        """Other files that are not of an installed package: extensions, bytecode, archives."""


def loaded_modules():
    loaded = Loaded()
    for name, module in list(sys.modules.items()):
        if type(module) is not type(sys) or name.startswith("cursus_harness"):
            continue
        fields = vars(module)
        file, paths = fields.get("__file__"), fields.get("__path__")
        if type(file) is not str:
            file = _origin(fields.get("__spec__"))
        top = str(name).partition(".")[0]
        loaded.names[top] = None
        if type(file) is str and _is_of_python(file):
            continue
        if paths is not None:
            loaded.directories.update(dict.fromkeys(_own_directories(paths)))
        if type(file) is not str:
            continue
        if is_users(file):
            loaded.sources[file] = None
        elif not is_of_packages(file):
            loaded.others[file] = None
        elif top == name or top not in loaded.packages:
            loaded.packages[top] = file
    return loaded


def users_path(packages):
    """The directories in which modules of the user are looked for."""
    own = [_abspath(one) for one in sys.path if type(one) is str]
    own = [one for one in own if not is_of_packages(one)]
    own = [one for one in own if not (one + os.sep).startswith(STDLIB) and not one.endswith(".zip")]
    stdlib = _dirname(STDLIB.rstrip(os.sep))
    return [*dict.fromkeys([*(one for one in own if one != stdlib), *map(_abspath, packages)])]


def _own_directories(paths):
    """Also of a package without a file, whose path is made anew from the path of its parent."""
    if type(paths) is not list and type(paths).__name__ != "_NamespacePath":
        return []
    return [one for one in paths if type(one) is str and not is_of_packages(one)]


def _origin(spec):
    return spec.origin if type(spec) is ModuleSpec and spec.has_location else None


def _is_of_python(file):
    return file.startswith(STDLIB) and not is_of_packages(file)
