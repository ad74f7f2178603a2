"""All that the result of a step depends on, as far as Python shows it, for the cache of results."""
from ..own_builtins import __builtins__
import os
import sys

from .environ_use import EnvironUse
from .input_roots import path_text
from .outside_use import OutsideUse, user_line
from .undisturbed import undisturbed
from .user_file import is_users

_MOST = 4_000
_LARGEST_SOURCE = 5_000_000
_CODE = (".py", ".pyc", ".pyi", ".pyd", ".so", ".dll", ".dylib", ".pth", ".egg-link", ".ipynb")
_STDLIB = os.path.dirname(os.path.abspath(os.__file__)) + os.sep
_getframe, _join, _isabs, _getcwd = sys._getframe, os.path.join, os.path.isabs, os.getcwd
_normpath, _isfile = os.path.normpath, os.path.isfile
_PACKAGES = ("site-packages", "dist-packages")


class ReuseFacts:
    def __init__(self, request, result):
        self._is_wanted = bool(request.get("record"))
        self._result = result
        self._script = request["script"]
        self._environ = EnvironUse()
        self._sources, self._names = {}, {}
        self._read, self._listed = {}, {}
        self._forked = False
        self._counter = None
        self._outside = self._code = None
        self._is_open = True
        self._request = request

    def observe(self):
        if not self._is_wanted:
            return
        # Slow to import, and the script must not have a module of its name yet.
        from .code_facts import CodeFacts

        self._code = CodeFacts()
        self._environ.observe()
        self._counter = _processes_started()
        try:
            self._outside = OutsideUse(self._request, [])
        except Exception:  # the result is then not complete
            pass
        pid = os.getpid()
        handlers = {
            "exec": self._executed,
            "import": self._imported,
            "open": self._opened,
            "os.listdir": self._listing,
            "os.scandir": self._listing,
            "os.fork": self._fork,
            "os.forkpty": self._fork,
        }
        getpid = os.getpid

        def hook(event, arguments):
            handle = handlers.get(event)
            if handle is None or not self._is_open or getpid() != pid:
                return
            try:
                handle(arguments)
            except Exception:  # an error would be raised by the script's own call
                pass

        sys.addaudithook(hook)

    @undisturbed
    def close(self):
        """Adds what was recorded to the result. Never raises."""
        if not self._is_wanted or self._result["reuse"] is not None:
            return
        self._is_open = False
        try:
            self._result["reuse"] = self._facts()
        except BaseException:  # out of memory or stack: the result goes without
            pass

    def _executed(self, arguments):
        file = getattr(arguments[0], "co_filename", None)
        if is_users(file) and len(self._sources) <= _MOST:
            self._sources[file] = None

    def _imported(self, arguments):
        name = arguments[0]
        if type(name) is str and len(self._names) <= _MOST:
            for part in name.split(".")[:3]:
                self._names[part] = None

    def _opened(self, arguments):
        path = arguments[0]
        if type(path) is not str or not path.endswith(_CODE) or arguments[2] & (os.O_WRONLY | os.O_RDWR):
            return
        path = _absolute(path)
        if any(one in path for one in _PACKAGES) or path.startswith(_STDLIB) or path in self._read:
            return
        if self._outside is None or self._outside._is_expected("read of code", path):
            return
        if not _is_import(_getframe(2)) and _isfile(path) and len(self._read) <= _MOST:
            self._read[path] = None

    def _listing(self, arguments):
        path = arguments[0]
        path = _getcwd() if path is None else path_text(path)
        if path is None or _is_import(_getframe(2)):
            return
        path = _absolute(path)
        if path in self._listed or self._outside is None or self._outside._is_expected("list", path):
            return
        file, line = user_line(_getframe(2))
        if file is not None and len(self._listed) < 50:
            self._listed[path] = {"what": path, "file": file, "line": line}

    def _fork(self, arguments):
        self._forked = True

    def _facts(self):
        modules, packages = self._modules()
        sources = dict.fromkeys([self._script, *self._sources])
        code = self._code
        is_complete = self._outside is not None and len(sources) <= _MOST and len(self._names) <= _MOST
        for file in sources:
            try:
                with open(file, "rb") as source:
                    text = source.read(_LARGEST_SOURCE)
                code.add(file, text.decode("utf-8-sig"))
            except Exception:  # removed, or not in UTF-8
                is_complete = False
        is_complete = is_complete and len(code.texts) <= _MOST and len(self._environ.names) < 2_000
        return {
            "complete": is_complete,
            "sources": list(sources),
            "modules": modules,
            "names": sorted(self._names),
            "path": _users_path(packages),
            "site": [one for one in dict.fromkeys(sys.path) if any(part in one for part in _PACKAGES)],
            "environ": sorted(self._environ.names),
            "environ_all": self._environ.all,
            "texts": list(code.texts)[:_MOST],
            "clock": code.clock()[:20],
            "random": code.random()[:20],
            "read": list(self._read),
            "listed": list(self._listed.values()),
            "workers": self._forked or _processes_started() != self._counter,
        }

    def _modules(self):
        """File by top-level name of the modules that are neither of Python nor the user's; and the
        directories of packages of the user. Adds the user's files to the sources."""
        found, packages = {}, {}
        for name, module in list(sys.modules.items()):
            if type(module) is not type(sys) or name.startswith("cursus_harness"):
                continue
            fields = vars(module)
            file = fields.get("__file__")
            top = str(name).partition(".")[0]
            self._names[top] = None
            if is_users(file):
                self._sources[file] = None
                if "__path__" in fields:
                    packages[os.path.dirname(file)] = None
            elif type(file) is str and not _is_of_python(file) and (top == name or top not in found):
                found[top] = file
        return found, packages


def _is_of_python(file):
    return file.startswith(_STDLIB) and not any(one in file for one in _PACKAGES)


def _users_path(packages):
    own = [_absolute(one) for one in sys.path if type(one) is str]
    own = [one for one in own if not any(part in one for part in _PACKAGES)]
    own = [one for one in own if not (one + os.sep).startswith(_STDLIB) and not one.endswith(".zip")]
    stdlib = os.path.dirname(_STDLIB.rstrip(os.sep))
    return list(dict.fromkeys([*(one for one in own if one != stdlib), *packages]))


def _is_import(frame):
    """The innermost Python code is the import system, or looks for distributions."""
    if frame is None:
        return False
    file = frame.f_code.co_filename
    return file.startswith("<frozen importlib") or ("importlib" in file and not is_users(file))


def _absolute(path):
    return _normpath(path if _isabs(path) else _join(_getcwd(), path))


def _processes_started():
    """Changes when `multiprocessing`, or a library on top of it, makes a process."""
    module = sys.modules.get("multiprocessing.process")
    return "count(1)" if module is None else repr(getattr(module, "_process_counter", None))
