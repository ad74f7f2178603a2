"""The host's imports ahead of the steps, one module at a time."""
import importlib
import os
import sys
import threading
import time

from .installed_module import is_installed, is_of_python
from ..library_first import library_first


class PreloadBatch:
    """Modules to be imported one by one; `request_id`: of the request that asked for them."""

    def __init__(self, preloaded, modules, request_id):
        self._preloaded = preloaded
        self._pending = [str(module) for module in modules]
        self._request_id = request_id
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
        known = set(sys.modules)
        if is_of_python(module):
            # Whatever lies on the user's `PYTHONPATH` under such a name is the project's own.
            users_path = library_first()
            message = _import_quietly(module)
            sys.path[:] = users_path
            self._preloaded.asked_for.update(_submodules(known))
        elif is_installed(module):
            message = _import_quietly(module)
            if "." in module:
                self._preloaded.asked_for.update(_submodules(known))
        else:
            message = "it is not an installed package"
        if message is None and threading.active_count() > threads:
            message = "it starts a thread when imported, so steps get fresh interpreters"
        unsafe = self._preloaded.unsafe_loaded()
        if message is None and unsafe:
            message = f"it loads {', '.join(unsafe)}, so steps get fresh interpreters"
        if message is None:
            self._loaded.append(module)
        else:
            self._failed.append({"module": module, "message": message})
        self._seconds += time.monotonic() - start
        return True

    def reply(self):
        """The `preloaded` event, or `None` where nobody has asked."""
        if self._request_id is None:
            return None
        return {
            "event": "preloaded",
            "id": self._request_id,
            "loaded": self._loaded,
            "failed": self._failed,
            "seconds": self._seconds,
        }


def _submodules(known):
    """What has been loaded beside `known`, by dotted names: who has not asked for it must not find
    it."""
    return [name for name in set(sys.modules) - known if "." in name]


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
