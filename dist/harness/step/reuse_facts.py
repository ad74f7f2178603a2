"""All that the result of a step depends on, as far as Python shows it, for the cache of results."""
from ..own_builtins import __builtins__
import atexit
import functools
import os
import sys
import threading

from ..harness_dir import HARNESS_DIR
from ..template.opened_files import (
    LISTED_BY_TEMPLATES,
    OPENED_BY_TEMPLATES,
    has_text,
    is_incomplete,
    stamp_of,
)
from .environ_use import EnvironUse
from .file_asks import FileAsks
from .import_lookups import LOOKUPS, STDLIB, is_of_packages
from .input_roots import as_given, below_inputs, path_text
from .loaded_modules import loaded_modules, users_path
from .outside_use import PROCESS, OutsideUse, database_path, is_local, user_line
from .undisturbed import undisturbed
from .user_file import is_import_system, is_users

_MOST = 4_000
_LARGEST_SOURCE = 5_000_000
_CODE = (".py", ".pyc", ".pyi", ".pyd", ".so", ".dll", ".dylib", ".pth", ".egg-link", ".ipynb")
_getframe, _join, _isabs, _getcwd = sys._getframe, os.path.join, os.path.isabs, os.getcwd
_normpath = os.path.normpath
_WRITING = os.O_WRONLY | os.O_RDWR
_threads, _main = threading.enumerate, threading.main_thread
_NO_LOCATION = {"what": "thread", "file": "", "line": 0}


class ReuseFacts:
    def __init__(self, request, result):
        self._is_wanted = bool(request.get("record"))
        self._result = result
        self._script = request["script"]
        self._environ = EnvironUse()
        self._sources, self._texts = {}, {}
        self._read, self._listed, self._written = {}, {}, set()
        self._goes_on = {}
        self._local = {}
        self._forked = False
        self._counter = None
        self._outside = self._asks = self._code = None
        self._is_open = True
        self._is_whole = True
        self._request = request

    def observe(self):
        if not self._is_wanted:
            return
        # Slow to import, and the script must not have a module of its name yet.
        from .code_facts import CodeFacts

        self._code = CodeFacts()
        LOOKUPS.__enter__()
        self._counter = _processes_started()
        try:
            self._outside = OutsideUse(self._request, [])
            self._asks = FileAsks(self._outside)
            self._asks.observe()
            self._is_whole = not is_incomplete()
            for path, stamp in OPENED_BY_TEMPLATES.items():
                self._read_file(path, stamp or "")
            for path in LISTED_BY_TEMPLATES:
                if not self._outside.is_own_or_elsewhere(path):
                    self._list(path, None)
        except Exception:  # the result is then not complete
            self._outside = None
        # The lines above read variables for themselves, such as RUNNER_TEMP.
        self._environ.observe()
        atexit.register = _noted_at_exit(atexit.register, self._goes_on)
        pid = os.getpid()
        handlers = {
            "exec": self._executed,
            "compile": self._compiled,
            "open": self._opened,
            "sqlite3.connect": lambda arguments: self._read_file(database_path(arguments[0])),
            "os.link": lambda arguments: self._read_file(arguments[0]),
            "os.listdir": self._listing,
            "os.scandir": self._listing,
            "os.fork": self._fork,
            "os.forkpty": self._fork,
            "socket.connect": self._connection,
            "socket.sendto": self._connection,
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

    def _compiled(self, arguments):
        """Of a text: not of a module."""
        source, frame = arguments[0], _getframe(2)
        if type(source) is str:
            source = source.encode()
        if type(source) is bytes and is_users(frame.f_code.co_filename) and len(self._texts) < 200:
            self._texts[source] = frame.f_code.co_filename, frame.f_lineno

    def _opened(self, arguments):
        path = arguments[0]
        if type(path) is int or _getframe(2).f_code.co_filename.startswith(HARNESS_DIR):
            return
        if arguments[2] & _WRITING:
            self._written.add(path)
        elif path not in self._read:
            self._read_file(path)

    def _read_file(self, path, stamp=None):
        """Also what no line of the script reads: a library does, in a thread. `stamp`: of the file
        when a template opened it."""
        text = os.fsdecode(path) if type(path) is bytes else path_text(path)
        outside = self._outside
        if not text or outside is None or text == ":memory:" or "\0" in text:
            return
        if text.startswith(outside.foreign) and "/.." not in text and not text.startswith(PROCESS):
            return
        if path in self._written and _isabs(text):
            return
        path = as_given(_absolute(text))
        if path.startswith(PROCESS):
            path = os.path.realpath(path)
        if outside.is_own_or_elsewhere(path) or path.startswith(STDLIB) or below_inputs(path) is not None:
            return
        if path.endswith(_CODE):
            if "__pycache__" not in path and not is_import_system(_getframe(3)):
                self._add(path, stamp)
        elif not outside._is_expected("read", path):
            self._add(path, stamp)

    def _add(self, path, stamp):
        self._is_whole = self._is_whole and has_text(path)
        stamp = stamp_of(path) if stamp is None else stamp
        if not stamp:
            self._asks.add(path)
        if stamp is not None and len(self._read) <= _MOST:
            self._read.setdefault(path, stamp)

    def _listing(self, arguments):
        path = arguments[0]
        frame = _getframe(2)
        path = _getcwd() if path is None else os.fsdecode(path) if type(path) is bytes else path_text(path)
        if path is None or is_import_system(frame):
            if path is not None and frame is not None:
                LOOKUPS.listed(path, frame)
            return
        LOOKUPS.listed(path, frame)
        if frame.f_code.co_filename.startswith(HARNESS_DIR):
            return
        self._list(_absolute(path), frame)

    def _list(self, path, frame):
        if path in self._listed or self._outside is None or self._outside._is_expected("list", path):
            return
        if below_inputs(path) is None and len(self._listed) < 50:
            self._listed[path] = _location(path, frame)

    def _connection(self, arguments):
        """To this computer: others are in the report of the step."""
        address = arguments[1]
        if type(address) in (str, bytes):
            what = os.fsdecode(address)
        elif type(address) is tuple and type(address[0]) is str and is_local(address[0]):
            what = ":".join(map(str, address[:2]))
        else:
            return
        if len(self._local) < 50 and what not in self._local:
            self._local[what] = _location(what, _getframe(2))

    def _fork(self, arguments):
        self._forked = True

    def _facts(self):
        loaded = loaded_modules()
        for file in loaded.others:
            self._read.setdefault(file, None)
        sources = dict.fromkeys([self._script, *self._sources, *loaded.sources])
        code, asks = self._code, self._asks
        unread = []
        for file in sources:
            try:
                with open(file, "rb") as source:
                    code.add(file, source.read(_LARGEST_SOURCE))
            except Exception:  # removed, or not Python
                unread.append(file)
        for source, (file, line) in self._texts.items():
            try:
                code.add(file, source, line)
            except Exception:  # it did not run either
                pass
        names = LOOKUPS.names
        is_complete = (
            self._outside is not None
            and self._is_whole
            and asks is not None
            and asks.is_complete
            and max(map(len, (sources, names, code.texts, self._read))) <= _MOST
            and len(self._environ.names) < 2_000
        )
        thread = next((one for one in _threads() if not one.daemon and one is not _main()), None)
        return {
            "complete": is_complete,
            "unread": unread[:20],
            "sources": list(sources),
            "modules": loaded.packages,
            "names": sorted({*names, *loaded.names, "sitecustomize", "usercustomize"}),
            "path": users_path([*loaded.directories, *LOOKUPS.directories]),
            "site": [one for one in dict.fromkeys(sys.path) if is_of_packages(one)],
            "lists_packages": LOOKUPS.lists_packages,
            "environ": sorted(self._environ.names),
            "environ_all": self._environ.all or code.reads_environment,
            "texts": list(code.texts)[:_MOST],
            "clock": code.clock()[:20],
            "random": code.random()[:20],
            "read": self._read,
            "asked": asks.facts() if asks is not None else {},
            "asked_inputs": list(asks.inputs.values()) if asks is not None else [],
            "listed": list(self._listed.values()),
            "local": list(self._local.values()),
            "goes_on": [*self._goes_on.values(), *([] if thread is None else [_NO_LOCATION])],
            "workers": self._forked or _processes_started() != self._counter,
        }


def _location(what, frame):
    file, line = user_line(frame)
    return {"what": what, "file": file or "", "line": line or 0}


def _noted_at_exit(register, noted):
    """What runs at the end of the process is not recorded any more."""

    @functools.wraps(register)
    def register_noted(function, *arguments, **options):
        caller = _getframe(1)
        of = getattr(getattr(function, "__code__", None), "co_filename", None)
        if is_users(caller.f_code.co_filename) or is_users(of):
            noted[len(noted)] = _location("atexit", caller)
        return register(function, *arguments, **options)

    return register_noted


def _absolute(path):
    return _normpath(path if _isabs(path) else _join(_getcwd(), path))


def _processes_started():
    """Changes when `multiprocessing`, or a library on top of it, makes a process."""
    module = sys.modules.get("multiprocessing.process")
    return "count(1)" if module is None else repr(getattr(module, "_process_counter", None))
