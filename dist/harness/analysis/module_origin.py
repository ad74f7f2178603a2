"""The origin of an imported module, determined without importing anything."""
import os
import site
import sys
from importlib.machinery import PathFinder

# Standard modules with visible effects on import.
_ACTIVE_MODULES = ("antigravity", "this")


class ModuleOrigins:
    def __init__(self):
        self.library_paths = library_paths()
        """Directories where installed packages may be; not all of them need to exist."""
        self._directories = [path for path in self.library_paths if os.path.isdir(path)]
        self._known = {}

    def of(self, module):
        """`python` for the standard library, `installed` for an installed package, `project` for any
        other module. An editable install counts as `project`."""
        top = module.partition(".")[0]
        if top not in self._known:
            self._known[top] = self._find(top)
        return self._known[top]

    def _find(self, top):
        # Python 3.9 does not have this attribute.
        if top in getattr(sys, "stdlib_module_names", ()) and top not in _ACTIVE_MODULES:
            return "python"
        try:
            spec = PathFinder.find_spec(top, self._directories)
        except (ImportError, ValueError):
            spec = None
        return "project" if spec is None else "installed"


def library_paths():
    """Directories of installed packages, as `site` finds them. `site` itself is not used because it
    runs code in `.pth` files of packages."""
    prefix = os.path.dirname(os.path.dirname(sys.executable))
    prefixes = [sys.prefix]
    if os.path.isfile(os.path.join(prefix, "pyvenv.cfg")):
        prefixes = [prefix, sys.prefix] if _sees_system(prefix) else [prefix]
    found = site.getsitepackages(prefixes)
    if not os.environ.get("PYTHONNOUSERSITE"):
        found.append(site.getusersitepackages())
    entries = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    found += [path for path in entries if path.endswith("-packages")]
    return found


def _sees_system(prefix):
    try:
        with open(os.path.join(prefix, "pyvenv.cfg"), encoding="utf-8") as file:
            lines = [line.replace(" ", "").strip().lower() for line in file]
    except (OSError, ValueError):
        return False
    return "include-system-site-packages=true" in lines
