"""The imports of a template, and the steps that can be forked from it."""
from ..own_builtins import __builtins__
import importlib
import importlib.util
import os
import sys
from importlib.machinery import PathFinder
from time import perf_counter, time

from ..library_first import library_first
from ..step.environ import enter_environ
from ..step.import_script import enter_packages
from ..step.import_lookups import LOOKUPS, is_of_packages
from ..step.importable import importable
from .captured_output import CapturedOutput
from .effects import Effects
from .environ_reads import EnvironReads
from .opened_files import opened_files
from .random_state import RandomState

# Read once, when an interpreter or a C library starts: a fork is too late for them.
_READ_AT_START = ("PYTHON", "HOME", "LC_", "LANG", "LD_", "DYLD_", "MALLOC_", "GLIBC_")
# Read by native libraries when they are loaded.
_READ_AT_IMPORT = ("OMP_", "KMP_", "MKL_", "OPENBLAS_", "BLIS_", "NUMEXPR_", "VECLIB_", "GOTO_")


class ImportProblem(Exception):
    """Why no step can be forked with these modules. `raised`: the import raises, and will also
    raise in the step."""

    def __init__(self, module, reason, raised=False):
        super().__init__(reason)
        self.facts = {"module": module, "reason": reason[:1000], "raised": raised}


class Imported:
    """Created after the harness has loaded its own modules."""

    def __init__(self):
        self._coerced = _coerced(os.environ)
        self._at_start = _chosen(os.environ, _READ_AT_START)
        self._own_modules = _top_level_modules()
        self._modules = frozenset()
        self._environ = {}
        """Variables that modules set or removed during import."""
        self._removed = set()
        self._asked_for = set()
        """Dotted names that are loaded because a script names them."""
        self._reads = EnvironReads()
        self._output = CapturedOutput()
        self._random = RandomState()

    def add(self, request, begin):
        """Imports the modules of a `template` request; `begin` is called with the name of each.

        Returns the facts for the supervisor. Raises `ImportProblem`.
        """
        start, began = perf_counter(), time()
        enter_environ({**self._coerced, **self._environ, **request["environ"]})
        os.chdir(request["cwd"])
        package = request.get("package")
        sys.argv[:] = [package["script"] if package else ""]
        environ = dict(os.environ)
        notices = []
        effects = Effects(defines_only=package is not None)
        with self._output, self._reads, self._random, effects, LOOKUPS:
            for module in [*request["modules"], *request["late_modules"]]:
                if module in request["late_modules"] and not _has_package_of(module):
                    continue
                if not request["from_python"]:
                    begin(module)
                known = set(sys.modules)
                self._import(module, request["from_python"])
                if request["from_python"] or "." in module:
                    self._asked_for |= {name for name in set(sys.modules) - known if "." in name}
                self._refuse(module, request["unsafe"], effects)
            if package is not None:
                self._enter_packages(request, notices, begin, effects)
            self._refuse_shared_memory(effects)
        self._modules = _top_level_modules() - self._own_modules
        self._environ.update(
            {key: value for key, value in os.environ.items() if environ.get(key) != value}
        )
        self._removed |= environ.keys() - os.environ.keys()
        self._at_import = _chosen(request["environ"], _READ_AT_IMPORT)
        for directory in request["directories"]:
            importable(directory)  # every copy then has the list
        facts = {"environ_reads": sorted(self._reads.seen), "notices": notices}
        libraries = [one for one in sys.path if type(one) is str and is_of_packages(one)]
        files = {"began_ms": began * 1000, "opened": opened_files(), "libraries": libraries}
        return {**facts, **files, "seconds": perf_counter() - start}

    def why_not(self, request):
        """Why this step needs a fresh interpreter, or `None`."""
        environ = request["environ"]
        if _chosen(environ, _READ_AT_START) != self._at_start:
            return "its environment changes how an interpreter starts"
        if not self._asked_for.isdisjoint(request["submodules"]):
            return "it uses a submodule that only other scripts import"
        if not self._modules:
            return None
        if _chosen(environ, _READ_AT_IMPORT) != self._at_import:
            return "its environment changes how a library loads"
        if any(self._reads_differ(key, environ) for key in self._reads.seen):
            return "its environment differs in what a module has read as it was imported"
        directories = [os.path.dirname(request["script"]), *request["python_path"]]
        if any(importable(directory) & self._modules for directory in directories):
            return "a module beside the script has the name of an imported one"
        return None

    def _reads_differ(self, key, environ):
        """Whether a module would read a different value here; values set by a module stay."""
        value = environ.get(key)
        return value != self._reads.seen[key] and not (value is None and key in self._environ)

    def enter_step(self, request):
        """In a copy that becomes a step: renews all state that must differ between steps."""
        self._random.renew()
        self._output.repeat()
        # A package that sets or removes a variable during import would also do so in the step.
        wanted = {**self._coerced, **self._environ, **request["environ"]}
        enter_environ({key: wanted[key] for key in wanted if key not in self._removed})

    def _import(self, module, from_python):
        users_path = sys.path[:]
        try:
            if from_python:
                # Modules with such a name on the `PYTHONPATH` of the user belong to the project.
                users_path = library_first()
            elif not _is_installed(module):
                return
            if _exists(module):
                importlib.import_module(module)
        except BaseException as error:  # a package may raise anything, even SystemExit
            raise ImportProblem(module, _described(error), raised=True) from None
        finally:
            if from_python:
                sys.path[:] = users_path

    def _enter_packages(self, request, notices, begin, effects):
        package = request["package"]
        entered = []

        def entering(name):
            if entered:
                self._refuse(entered[-1], request["unsafe"], effects)
            entered.append(name)
            begin(name)

        try:
            enter_packages(package["script"], package["python_path"], notices, entering)
        except ImportProblem:
            raise
        except BaseException as error:
            raise ImportProblem(package["name"], _described(error), raised=True) from None
        if entered:
            self._refuse(entered[-1], request["unsafe"], effects)

    def _refuse_shared_memory(self, effects):
        if effects.shares_memory():
            reason = "a module keeps shared memory when it is imported"
            raise ImportProblem("", reason)

    def _refuse(self, module, unsafe, effects):
        found = sorted(_top_level_modules().intersection(unsafe))
        reason = f"it loads {found[0]}, which does not survive a fork" if found else effects.problem()
        if reason is not None:
            raise ImportProblem(module, reason)


def _is_installed(module):
    """Code of the project is never preloaded under its own name."""
    try:
        spec = PathFinder.find_spec(module.partition(".")[0])
    except (ImportError, ValueError):
        return False
    if spec is None:
        return False
    paths = [spec.origin or "", *(spec.submodule_search_locations or ())]
    return any(f"-packages{os.sep}" in path for path in paths)


def _has_package_of(module):
    return module.partition(".")[0] in sys.modules


def _exists(module):
    """A name that a script imports from a package may or may not be a module."""
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError as error:
        if error.name is not None and f"{module}.".startswith(f"{error.name}."):
            return False
        raise


def _described(error):
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:
        return type(error).__name__


def _chosen(environ, prefixes):
    coerced = _coerced(environ)
    return {
        key: value
        for key, value in environ.items()
        if key.startswith(prefixes) and key not in coerced
    }


def _coerced(environ):
    """The value that Python sets in the C locale."""
    value = environ.get("LC_CTYPE")
    in_c_locale = "LC_ALL" not in environ and environ.get("LANG", "") in ("", "C", "POSIX")
    if in_c_locale and value in ("C.UTF-8", "C.utf8", "UTF-8"):
        return {"LC_CTYPE": value}
    return {}


def _top_level_modules():
    return frozenset(name.partition(".")[0] for name in list(sys.modules))
