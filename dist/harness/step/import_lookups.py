"""Which modules a process looks for, and where: also those that it does not find."""
from ..own_builtins import __builtins__
import os
import sys
from importlib.machinery import PathFinder

_PACKAGES = ("site-packages", "dist-packages")
STDLIB = os.path.dirname(os.path.abspath(os.__file__)) + os.sep


class ImportLookups:
    """One for the process: a step that is forked from a template has also looked for what the
    template looked for. No audit event has all of it: `importlib.import_module` and `find_spec`
    raise none."""

    def __init__(self):
        self.names = {}
        """The last parts of the names of modules."""
        self.directories = {}
        """Where they were looked for, without the directories of installed packages."""
        self.lists_packages = False
        """It asked which packages are installed."""
        self._original = None

    def __enter__(self):
        if self._original is not None:
            return
        self._original = vars(PathFinder)["find_spec"]
        find, note = PathFinder.find_spec, self._note

        def find_spec(cls, fullname, path=None, target=None):
            spec = find(fullname, path, target)
            try:
                note(fullname, path, spec)
            except Exception:  # an error would be raised by the script's own import
                pass
            return spec

        PathFinder.find_spec = classmethod(find_spec)

    def __exit__(self, *_):
        PathFinder.find_spec, self._original = self._original, None

    def listed(self, path, frame):
        """A directory was listed by the code of the frame, which is not the import system."""
        file = frame.f_code.co_filename
        if not file.startswith("<frozen importlib") and path in sys.path and is_of_packages(path):
            self.lists_packages = True

    def _note(self, fullname, path, spec):
        if type(fullname) is not str:
            return
        parent, _, name = fullname.rpartition(".")
        known = self.directories
        if not parent:
            self.names[name] = None
        elif spec is not None and not any(map(_is_own, path or ())):
            return  # in the list of files of its distribution
        else:
            self.names[name] = None
        for one in sys.path if path is None else path:
            # A name that is missing in a package may come with another package.
            if one not in known and type(one) is str and (_is_own(one) or (parent and spec is None)):
                known[one] = None


def is_of_packages(path):
    return any(one in path for one in _PACKAGES)


def _is_own(path):
    return type(path) is str and not is_of_packages(path) and not f"{path}{os.sep}".startswith(STDLIB)


LOOKUPS = ImportLookups()
