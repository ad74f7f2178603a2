"""What the host has imported ahead of the steps, and what that must not change for them."""
import gc
import importlib
import os
import random
import sys
import threading
import time
import warnings

from .importable import importable
from .installed_module import is_installed

# Read once, when an interpreter or a library starts: a fork is too late for them.
_READ_AT_START = ("PYTHON", "LC_", "LANG", "LD_", "DYLD_", "MALLOC_", "GLIBC_")
_READ_AT_IMPORT = ("OMP_", "KMP_", "MKL_", "OPENBLAS_", "BLIS_", "NUMEXPR_", "VECLIB_", "GOTO_")


class Preloaded:
    """Made when all is loaded that the host needs itself. What is there is frozen: a step's
    collector then neither walks nor copies it."""

    def __init__(self):
        self._environ = dict(os.environ)
        self._modules = _top_level_modules()
        self._at_start = _chosen(os.environ, _READ_AT_START)
        self._at_import = _chosen(os.environ, _READ_AT_IMPORT)
        self._filters = warnings.filters[:]
        self._added_modules = frozenset()
        self._added_environ = {}
        self._unsafe = None
        # Submodules that are loaded because some script asked for them by name.
        self.asked_for = set()
        gc.freeze()

    def batch(self, request):
        """Begins a `preload` request: its variables hold from now on, for libraries read them as
        they are imported."""
        os.environ.update(request.get("environ", {}))
        self._environ = dict(os.environ)
        self._at_import = _chosen(os.environ, _READ_AT_IMPORT)
        return _Batch(self, request)

    def imported(self):
        """Takes stock after an import."""
        self._added_modules = _top_level_modules() - self._modules
        self._added_environ = {
            key: value for key, value in os.environ.items() if self._environ.get(key) != value
        }
        gc.collect()
        gc.freeze()

    def unsafe_among(self, names):
        """Remembers, and tells, which of these libraries an import has brought along."""
        found = sorted(_top_level_modules().intersection(names))
        if found:
            self._unsafe = found[0]
        return found

    def why_not_fork(self, request):
        """Why this step needs a fresh interpreter, or `None`."""
        environ = request["environ"]
        if _chosen(environ, _READ_AT_START) != self._at_start:
            return "its environment changes how an interpreter starts"
        if not self._added_modules:
            return None
        if not self.asked_for.isdisjoint(request.get("submodules", ())):
            return "it uses a submodule that only other scripts import"
        if self._unsafe is not None:
            return f"{self._unsafe} is loaded, which does not survive a fork"
        if _chosen(environ, _READ_AT_IMPORT) != self._at_import:
            return "its environment changes how a library loads"
        if threading.active_count() > 1:
            return "a preloaded module has started a thread"
        directories = [os.path.dirname(request["script"]), *request["python_path"]]
        if any(importable(directory) & self._added_modules for directory in directories):
            return "a module of its own has the name of a preloaded one"
        return None

    def restore_surroundings(self, request):
        """In a forked step: what an import has left in the process, other than modules."""
        environ = request["environ"]
        if not request.get("uses_preloaded", True):
            # The filters that libraries add belong to those who import them.
            warnings.resetwarnings()
            warnings.filters.extend(self._filters)
        os.environ.clear()
        # Libraries that set a variable as they are imported would do so in the step as well.
        for key, value in {**self._added_environ, **environ}.items():
            os.environ[key] = value
        if hasattr(time, "tzset"):
            time.tzset()
        gc.enable()
        random.seed()
        numpy_random = sys.modules.get("numpy.random")
        if numpy_random is not None:
            numpy_random.seed()
        logging = sys.modules.get("logging")
        if logging is not None:
            del logging.root.handlers[:]
            logging.root.setLevel(logging.WARNING)
            logging.disable(logging.NOTSET)


class _Batch:
    """One `preload` request, module by module."""

    def __init__(self, preloaded, request):
        self._preloaded = preloaded
        self._pending = [str(module) for module in request["modules"]]
        self._unsafe = [str(module) for module in request.get("unsafe", ())]
        self._request_id = request["id"]
        self._loaded = []
        self._failed = []
        self._seconds = 0.0

    def load_next(self):
        """Imports one module; false when none is left."""
        if not self._pending:
            self._preloaded.imported()
            return False
        module = self._pending.pop(0)
        start = time.monotonic()
        threads = threading.active_count()
        if is_installed(module):
            known = set(sys.modules)
            message = _import_quietly(module)
            if "." in module:
                self._preloaded.asked_for.update(set(sys.modules) - known)
        else:
            message = "it is not an installed package"
        if message is None and threading.active_count() > threads:
            message = "it starts a thread when imported, so steps get fresh interpreters"
        unsafe = self._preloaded.unsafe_among(self._unsafe)
        if message is None and unsafe:
            message = f"it loads {', '.join(unsafe)}, so steps get fresh interpreters"
        if message is None:
            self._loaded.append(module)
        else:
            self._failed.append({"module": module, "message": message})
        self._seconds += time.monotonic() - start
        return True

    def reply(self):
        return {
            "event": "preloaded",
            "id": self._request_id,
            "loaded": self._loaded,
            "failed": self._failed,
            "seconds": self._seconds,
        }


def _import_quietly(module):
    """Why the import failed, or `None`. What it prints is lost, where it goes is undone."""
    cwd = os.getcwd()
    arguments = sys.argv[:]
    kept = [os.dup(1), os.dup(2)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        importlib.import_module(module)
        return None
    except BaseException as error:  # a library may raise anything, even SystemExit
        return f"{type(error).__name__}: {error}"[:1000]
    finally:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        os.dup2(kept[0], 1)
        os.dup2(kept[1], 2)
        for descriptor in (*kept, nowhere):
            os.close(descriptor)
        sys.argv[:] = arguments
        os.chdir(cwd)


def _chosen(environ, prefixes):
    chosen = {key: value for key, value in environ.items() if key.startswith(prefixes)}
    if "LC_ALL" not in chosen and chosen.get("LC_CTYPE") in ("C.UTF-8", "C.utf8", "UTF-8"):
        # Python itself puts it there when it starts in the C locale.
        del chosen["LC_CTYPE"]
    return chosen


def _top_level_modules():
    return frozenset(name.partition(".")[0] for name in list(sys.modules))
