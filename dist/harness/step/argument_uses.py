"""Which names of its four arguments a step uses, and which variables it reads from `os.environ`."""
from ..own_builtins import __builtins__
import os
import sys

from .key_use import KeyUse
from .recorded_arguments import recorded_dict, recorded_namespace
from .undisturbed import undisturbed
from .user_file import is_users
from .user_modules import modules_since

_OBSERVED = {
    "main": ("input_paths", "output_paths", "environ_vars", "job_args"),
    "function": ("environ_vars",),
    "cli": ("environ_vars",),
}
_Environ = type(os.environ)
_MOST_FRAMES = 4
"""From the iteration of `os.environ` to the caller of its `copy`."""
_LARGEST_SOURCE = 2_000_000
_MOST_SOURCES = 200
_getframe = sys._getframe


class ArgumentUses:
    def __init__(self, request, last_loaded):
        self._last_loaded = last_loaded
        kind = (request.get("call") or {"kind": "main"})["kind"]
        self._uses = {
            name: KeyUse(request[name])
            for name in _OBSERVED.get(kind, ())
            if request[name] is not None
        }

    def recorded_arguments(self, request):
        """The arguments of `main`, which record their use."""
        arguments = {
            name: recorded_dict(request[name], self._uses[name])
            for name in ("input_paths", "output_paths", "environ_vars")
        }
        job_args, use = request["job_args"], self._uses.get("job_args")
        return {
            **arguments,
            "job_args": None if job_args is None else recorded_namespace(job_args, use),
        }

    def observe_environ(self):
        """Only if variables are declared: a library may read `os.environ` often."""
        use = self._uses.get("environ_vars")
        if use is None or not use.declared:
            return
        read, iterate = _Environ.__getitem__, _Environ.__iter__

        def read_noted(environ, key):
            use.read(key)
            return read(environ, key)

        def iterate_noted(environ):
            if _is_by_user(_getframe(1)):
                use.read_all()
            return iterate(environ)

        _Environ.__getitem__, _Environ.__iter__ = read_noted, iterate_noted

    @undisturbed
    def close(self, result):
        """Stops, and adds what was recorded to the result. Never raises."""
        if result["use"] is not None or not self._uses:
            return
        try:
            result["use"] = self._facts(result)
        except BaseException:  # out of memory or stack: the result goes without
            pass

    def _facts(self, result):
        for use in self._uses.values():
            use.close()
        result["sources"] = sources = _users_sources(self._last_loaded)
        found = {name: use.facts() for name, use in self._uses.items()}
        unused = {name for facts in found.values() for name in facts["unused"]}
        named = _names_in(sources, unused) if unused else set()
        for facts in found.values():
            facts["unnamed"] = [name for name in facts["unused"] if name not in named]
        return found


def _is_by_user(frame):
    """Libraries copy the environment, too, for the processes that they start."""
    for _ in range(_MOST_FRAMES):
        if frame is None:
            return False
        if is_users(frame.f_code.co_filename):
            return True
        frame = frame.f_back
    return False


def _users_sources(last):
    """The source files of the user that are loaded. `last`: as in `modules_since`."""
    files = dict.fromkeys(vars(module).get("__file__") for module in modules_since(last))
    return [file for file in files if is_users(file)][:_MOST_SOURCES]


def _names_in(sources, names):
    """Those of the names that a source contains; all of them if that is not known."""
    if len(sources) == _MOST_SOURCES:
        return names
    found = set()
    try:
        for file in sources:
            with open(file, "rb") as source:
                text = source.read(_LARGEST_SOURCE).decode("utf-8", "replace")
            found |= {name for name in names if name in text}
    except OSError:
        return names
    return found
