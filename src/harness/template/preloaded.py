"""What the host has imported ahead of the steps, and what that must not change for them."""
import gc
import os
import random
import sys
import threading
import warnings

from ..step.importable import importable
from .preload_batch import PreloadBatch
from ..step.environ import enter_environ

# Read once, when an interpreter or a library starts: a fork is too late for them.
_READ_AT_START = ("PYTHON", "HOME", "LC_", "LANG", "LD_", "DYLD_", "MALLOC_", "GLIBC_")
_READ_AT_IMPORT = ("OMP_", "KMP_", "MKL_", "OPENBLAS_", "BLIS_", "NUMEXPR_", "VECLIB_", "GOTO_")


class Preloaded:
    """Made when all is loaded that the host needs itself. What is there is frozen: a step's
    collector then neither walks nor copies it."""

    def __init__(self):
        self._environ = dict(os.environ)
        self.coerced = _coerced(os.environ)
        """What Python itself has added as it started: it would do so for a step as well."""
        self._modules = _top_level_modules()
        self._at_start = _chosen(os.environ, _READ_AT_START)
        self._at_import = _chosen(os.environ, _READ_AT_IMPORT)
        self._filters = warnings.filters[:]
        self._added_modules = frozenset()
        self._added_environ = {}
        self._unsafe = None
        self._unsafe_names = ()
        self._learns = False
        self._learned = set()
        # Submodules that are loaded because some script asked for them by name.
        self.asked_for = set()
        gc.freeze()

    def batch(self, request):
        """Begins a `preload` request: its variables hold from now on, for libraries read them as
        they are imported."""
        os.environ.update(request.get("environ", {}))
        self._environ = dict(os.environ)
        self._at_import = _chosen(os.environ, _READ_AT_IMPORT)
        self._unsafe_names = [str(module) for module in request.get("unsafe", ())]
        self._learns = bool(request.get("learn"))
        # It would walk all that is there again and again, and what a library makes stays.
        gc.disable()
        return PreloadBatch(self, request["modules"], request["id"])

    @property
    def learns(self):
        """Whether it is worth telling what a step has imported later than its script."""
        return self._learns and self._unsafe is None

    def learn(self, modules):
        """A batch of what is new among the late imports of a step, or `None`."""
        new = [name for name in modules if name not in self._learned]
        if not new or not self.learns:
            return None
        self._learned.update(new)
        return PreloadBatch(self, new, None)

    def imported(self):
        """Takes stock after an import."""
        self._added_modules = _top_level_modules() - self._modules
        self._added_environ = {
            key: value for key, value in os.environ.items() if self._environ.get(key) != value
        }
        gc.freeze()

    def unsafe_loaded(self):
        """Remembers, and tells, which unsafe libraries an import has brought along."""
        found = sorted(_top_level_modules().intersection(self._unsafe_names))
        if found:
            self._unsafe = found[0]
        return found

    def may_fork(self):
        """Whether any step can be forked."""
        return self._unsafe is None and threading.active_count() == 1

    def starts_alike(self, environ):
        """Whether an interpreter would begin with these variables as this one has."""
        return _chosen(environ, _READ_AT_START) == self._at_start

    def why_not_fork(self, request):
        """Why this step needs a fresh interpreter, or `None`."""
        environ = request["environ"]
        if not self.starts_alike(environ):
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

    def forget_host(self):
        """In a fork: what an import has left in the process, whichever step it is for."""
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

    def restore_surroundings(self, request):
        """In a fork that has become a step: what is this step's own."""
        environ = request["environ"]
        if not request.get("uses_preloaded", True):
            # The filters that libraries add belong to those who import them.
            warnings.resetwarnings()
            warnings.filters.extend(self._filters)
        # Libraries that set a variable as they are imported would do so in the step as well.
        enter_environ({**self.coerced, **self._added_environ, **environ})


def _chosen(environ, prefixes):
    coerced = _coerced(environ)
    return {
        key: value
        for key, value in environ.items()
        if key.startswith(prefixes) and key not in coerced
    }


def _coerced(environ):
    """What Python puts there by itself when it starts in the C locale."""
    value = environ.get("LC_CTYPE")
    in_c_locale = "LC_ALL" not in environ and environ.get("LANG", "") in ("", "C", "POSIX")
    if in_c_locale and value in ("C.UTF-8", "C.utf8", "UTF-8"):
        return {"LC_CTYPE": value}
    return {}


def _top_level_modules():
    return frozenset(name.partition(".")[0] for name in list(sys.modules))
