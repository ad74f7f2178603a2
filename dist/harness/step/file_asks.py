"""What a step asks about files without reading them: `exists`, `stat`, `access`, `readlink`."""
from ..own_builtins import __builtins__
import os
import sys

from ..harness_dir import HARNESS_DIR
from .input_roots import below_inputs, input_roots
from .outside_use import user_line

_ASKS = ("stat", "lstat", "access", "readlink")
_SETS = ("supports_dir_fd", "supports_fd", "supports_follow_symlinks", "supports_effective_ids")
_MOST = 4_000
_MOST_FRAMES = 12
_getframe, _getcwd, _fsdecode, _fspath = sys._getframe, os.getcwd, os.fsdecode, os.fspath
_join, _isabs, _normpath, _sep = os.path.join, os.path.isabs, os.path.normpath, os.sep
_readlink = getattr(os, "readlink", None)
_PATHS = {
    getattr(getattr(function, "__code__", None), "co_filename", None)
    for function in (os.path.exists, os.path.join, os.path.getsize, os.makedirs)
}
_KIND = {
    "exists", "isfile", "isdir", "lexists", "islink", "ismount", "isjunction", "samefile",
    "realpath", "_joinrealpath", "is_file", "is_dir", "is_symlink", "is_mount", "resolve", "makedirs",
}  # fmt: skip
"""They show what kind of file it is, if any."""
_TIMES = {"getmtime", "getatime", "getctime"}
_SOURCES = ("linecache", "inspect", "tokenize", "traceback", "warnings", "importlib", "pkgutil", "runpy")
"""They ask for the time of a source to know whether they have its lines."""
_LEVELS = ("kind", "size", "mode", "all")


class FileAsks:
    def __init__(self, outside):
        self._outside = outside
        self._roots = input_roots()
        self._settled = set()
        """Absolute paths that are of no interest."""
        self._levels = {}
        """What was asked, by absolute path."""
        self.inputs = {}
        """The same of inputs, with its line: their kinds and sizes are known from their content."""
        self.is_complete = True

    def observe(self):
        for name in _KIND:
            function = getattr(os.path, name, None)
            if type(function) is type(os.stat):  # on Windows, these do not use `os.stat`
                setattr(os.path, name, _Noted(name, function, self._note))
        accessor = getattr(sys.modules.get("pathlib"), "_NormalAccessor", None)  # before 3.11
        for name in _ASKS:
            function = getattr(os, name)
            noted = _Noted(name, function, self._note)
            for functions in [getattr(os, one, ()) for one in _SETS]:
                if function in functions:
                    functions.add(noted)
            setattr(os, name, noted)
            if accessor is not None and name in vars(accessor):
                setattr(accessor, name, noted)

    def facts(self):
        return {level: [path for path, of in self._levels.items() if of == level] for level in _LEVELS}

    def add(self, path, level="kind"):
        """`path`: absolute and not expected of the step."""
        known = self._levels.get(path)
        if known is None and len(self._levels) >= _MOST:
            self.is_complete = False
        elif known is None or _LEVELS.index(known) < _LEVELS.index(level):
            self._levels[path] = level

    def _note(self, name, path, dir_fd):
        try:
            self._take(name, path, dir_fd)
        except Exception:  # an error would be raised by the script's own call
            self.is_complete = False

    def _take(self, name, path, dir_fd):
        text = _fsdecode(path)
        outside = self._outside
        if text in self._settled:
            return
        if dir_fd is not None and not _isabs(text):
            text = _join(_readlink(f"/proc/self/fd/{dir_fd}"), text)
        elif text.startswith(outside.foreign) and not text.startswith(self._roots) and "/.." not in text:
            return
        if not text or "\0" in text:
            return
        path = _normpath(text if _isabs(text) else _join(_getcwd(), text))
        if self._levels.get(path) == "all":
            return
        below = below_inputs(path)
        if below is None and (outside.is_own_or_elsewhere(path) or outside.is_above_own(path)):
            if text[:1] == _sep and len(self._settled) < _MOST:
                self._settled.add(text)
            return
        level = "kind" if name == "readlink" or name in _KIND else _level(_getframe(3))
        if name == "access" and level == "all":
            level = "mode"
        if level is None:
            return
        if below is None:
            self.add(path, level)
        elif level in ("mode", "all") and (below, level) not in self.inputs and len(self.inputs) < 50:
            file, line = user_line(_getframe(3))
            self.inputs[below, level] = {"what": level, "file": file or "", "line": line or 0}


class _Noted:
    """Used instead of a function of `os`. Not a function: a class that has it as an attribute would
    make a method of it."""

    def __init__(self, name, function, note):
        self.__wrapped__, self.__name__, self.__qualname__ = function, name, name
        self.__module__ = "os" if name in _ASKS else os.path.__name__
        self.__doc__, self.__self__ = function.__doc__, function.__self__
        self.__text_signature__ = function.__text_signature__
        self._note = note

    def __call__(self, *arguments, **options):
        if arguments:
            path = arguments[0]
            kind = type(path)
            if kind is not str and kind is not int and kind is not bytes:
                try:
                    path = _fspath(path)
                except TypeError:  # the function says so
                    return self.__wrapped__(*arguments, **options)
                arguments = (path, *arguments[1:])
        else:
            path = options.get("path")
        if type(path) is str or type(path) is bytes:
            self._note(self.__name__, path, options.get("dir_fd"))
        return self.__wrapped__(*arguments, **options)

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        return repr(self.__wrapped__)

    __class__ = property(lambda self: type(self.__wrapped__))


def _level(frame):
    """What the code that asks can learn; `None` for code that only looks for lines of sources."""
    for _ in range(_MOST_FRAMES):
        if frame is None:
            return "all"
        code = frame.f_code
        file, name = code.co_filename, code.co_name
        if file.endswith("shutil.py"):
            if name in ("copymode", "copystat"):
                return "mode"
            if name not in ("_stat", "<genexpr>"):
                return "kind"
        elif file in _PATHS or f"{_sep}pathlib" in file:
            if name in _KIND:
                return "kind"
            if name in _TIMES:
                return "all"
            if name == "getsize":
                return "size"
        elif file.startswith(("<frozen importlib", HARNESS_DIR)) or _of_sources(file):
            return None
        else:
            return _level_of(set(code.co_names))
        frame = frame.f_back
    return "all"


def _level_of(names):
    """Of code that has the whole answer, by the names that it uses."""
    of_stat = {name for name in names if name.startswith("st_")}
    if not of_stat or "getattr" in names or of_stat - {"st_size", "st_mode"}:
        return "all"
    if "st_mode" not in of_stat:
        return "size"
    is_kind = any(name.startswith("S_IS") for name in names) and "S_IMODE" not in names
    return "size" if is_kind else "mode"


def _of_sources(file):
    parts = file.rsplit(_sep, 2)
    stem = parts[-1].partition(".")[0]
    return stem in _SOURCES and "site-packages" not in file or "importlib" in parts[-2:-1]
