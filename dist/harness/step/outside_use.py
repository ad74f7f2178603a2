"""What a step does outside its inputs and outputs: files, network, programs.

Seen by audit events of the interpreter: not what extensions written in C open themselves, and not
what other processes do.
"""
from ..own_builtins import __builtins__
import os
import sys

from ..harness_dir import HARNESS_DIR
from .input_roots import as_given, path_text
from .user_file import is_users

_MOST_OF_A_KIND = 50
_MOST_FRAMES = 200
_LONGEST = 4_096
_LONGEST_COMMAND = 500
_getframe, _fsdecode, _getcwd, _sep = sys._getframe, os.fsdecode, os.getcwd, os.sep
_join, _isabs, _normpath, _isdir = os.path.join, os.path.isabs, os.path.normpath, os.path.isdir
_exists, _realpath = os.path.exists, os.path.realpath
PROCESS = "/proc/self/"
_CODE = (".py", ".pyc", ".pyd", ".pyi", ".so", ".dll", ".dylib", ".pth", ".egg-link", ".ipynb")
_SYSTEM = (
    "/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/run", "/sbin", "/sys",
    "/usr", "/System", "/Library", "/private/etc", "/private/var", "/nix", "/snap",
    "/tmp", "/private/tmp", "/var/cache", "/var/folders", "/var/lib", "/var/log", "/var/run", "/var/tmp",
)  # fmt: skip
_OF_LIBRARIES = (
    ".cache", ".config", ".local", ".pyenv", ".conda", ".ipython", ".jupyter", ".matplotlib", "Library",
)  # fmt: skip
"""In the home directory: libraries keep caches and settings there."""
_OF_PACKAGES = (f"{_sep}site-packages{_sep}", f"{_sep}dist-packages{_sep}")
_CACHES = (".pyc", ".nbi", ".nbc")
_WORKERS = ("from multiprocessing.", "externals.loky", "loky.backend")
_LOCAL = {"localhost", "::1", "0.0.0.0", "::", getattr(os, "uname", lambda: ("", ""))()[1]}
_LOOPBACK = ("127.", "::ffff:127.")
_SHELL = ["sh -c", "bash -c", "cmd.exe /c"]


class OutsideUse:
    def __init__(self, request, found):
        """`found`: the list that each fact is appended to."""
        self._found = found
        self._seen = set()
        self._counts = {}
        self._lookups = set()
        self._is_too_deep = False
        root = request["observe"]["root"].rstrip(_sep)
        self._root = root + _sep
        own = _own_directories(request, root)
        self._own = tuple({one.rstrip(_sep) + _sep for one in own})
        self._elsewhere = tuple(one + _sep for one in _not_users())
        # Most files that a process opens are of its libraries: they must cost little.
        self.foreign = tuple(
            one for one in (*self._own, *self._elsewhere) if not self._root.startswith(one)
        )

    def handlers(self):
        """Function of the arguments of the event, by event."""
        return {
            "socket.connect": lambda arguments: self._address(arguments[1]),
            "socket.sendto": lambda arguments: self._address(arguments[1]),
            "socket.getaddrinfo": lambda arguments: self._host(arguments[0]),
            "socket.gethostbyname": lambda arguments: self._host(arguments[0]),
            "subprocess.Popen": lambda arguments: self._program(arguments[1] or arguments[0]),
            "os.exec": lambda arguments: self._program(arguments[1] or arguments[0]),
            "os.posix_spawn": lambda arguments: self._program(arguments[1] or arguments[0]),
            "os.spawn": lambda arguments: self._program(arguments[2] or arguments[1]),
            "os.system": lambda arguments: self._program(arguments[0]),
            "sqlite3.connect": lambda arguments: self.file("read", database_path(arguments[0])),
            "os.mkdir": lambda arguments: self._directory(arguments[0]),
            "os.remove": lambda arguments: self.file("write", arguments[0]),
            "os.rmdir": lambda arguments: self.file("write", arguments[0]),
            "os.truncate": lambda arguments: self.file("write", arguments[0]),
            "os.rename": lambda arguments: (
                self.file("write", arguments[0]),
                self.file("write", arguments[1]),
            ),
            "os.link": lambda arguments: (
                self.file("read", arguments[0]),
                self.file("write", arguments[1]),
            ),
            "os.symlink": lambda arguments: self.file("write", arguments[1]),
        }

    def file(self, kind, path):
        """`kind`: `read` or `write`."""
        path = path_text(path) if type(path) is not bytes else _fsdecode(path)
        if not path or len(path) > _LONGEST or "\0" in path:
            return
        if not _isabs(path):
            here = "" if self._is_too_deep else _getcwd()
            # To ask for a directory deeper than paths may be takes longer with each level.
            self._is_too_deep = self._is_too_deep or len(here) > _LONGEST
            if self._is_too_deep:
                return
            path = _join(here, path)
        path = as_given(_normpath(path))
        if path.startswith(PROCESS):
            path = _realpath(path)  # `/proc/self/cwd/` leads to any file
        if self._is_expected(kind, path):
            return
        # A file that is not there is not read, and the step may read what it wrote itself.
        if kind == "read" and (("write", path) in self._seen or not _exists(path)):
            return
        file, line = user_line(_getframe(1))
        # What a library reads in its own thread, or the interpreter, is not of the script.
        if file is None and kind == "read":
            return
        self._note(kind, path, file, line)

    def _directory(self, path):
        if type(path) is str and path.startswith(self._own) and "/.." not in path:
            return
        # `makedirs` also calls it for a directory that exists.
        if not _isdir(path):
            self.file("write", path)

    def _is_expected(self, kind, path):
        if kind == "read" and path.endswith(_CODE):
            return True
        if "__pycache__" in path and (kind != "read" or _is_cache(path)):
            return True
        return self.is_own_or_elsewhere(path)

    def is_above_own(self, path):
        """A directory above the project or a directory of the step: it is there."""
        path = path if path.endswith(_sep) else path + _sep
        return any(one.startswith(path) for one in (self._root, *self._own))

    def is_own_or_elsewhere(self, path):
        # Packages can know their files by another path: behind a link to the environment.
        if any(one in path for one in _OF_PACKAGES):
            return True
        # So that a directory itself is one of its paths: `tempfile` opens it.
        path += _sep
        if path.startswith(self._own):
            return True
        return path.startswith(self._elsewhere) and not path.startswith(self._root)

    def _address(self, address):
        if type(address) is tuple and address and type(address[0]) is str:  # not a Unix socket
            self._host(address[0], address[1] if len(address) > 1 else None)

    def _host(self, host, port=None):
        if type(host) is bytes:
            host = host.decode("ascii", "replace")
        if type(host) is not str or not host or is_local(host):
            return
        file, line = user_line(_getframe(1))
        is_number = ":" in host or host.replace(".", "").isdigit()
        # The address of a host that the same code has looked up.
        if is_number and (file, line) in self._lookups:
            return
        if not is_number:
            self._lookups.add((file, line))
        address = f"[{host}]" if ":" in host else host
        what = f"{address}:{port}" if type(port) is int and port else address
        self._note("network", what[:_LONGEST], file, line)

    def _program(self, command):
        words = command if type(command) in (list, tuple) else [command]
        words = [word for word in map(_text, words) if word]
        if len(words) > 2 and f"{os.path.basename(words[0])} {words[1]}" in _SHELL:
            words = words[2:]
        if not words or any(one in word for word in words[1:] for one in _WORKERS):
            return
        file, line = user_line(_getframe(1))
        if file is not None:
            self._note("subprocess", " ".join(words)[:_LONGEST_COMMAND], file, line)

    def _note(self, kind, what, file, line):
        if (kind, what) in self._seen or self._counts.get(kind, 0) >= _MOST_OF_A_KIND:
            return
        self._seen.add((kind, what))
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._found.append({"kind": kind, "what": what, "file": file, "line": line})


def is_local(host):
    return host in _LOCAL or host.startswith(_LOOPBACK)


def database_path(database):
    """The path of `file:/data/a.db?mode=ro`; any other value unchanged."""
    text = _text(database)
    if text is None or not text.startswith("file:"):
        return database
    from urllib.parse import unquote, urlsplit  # few scripts need it

    return unquote(urlsplit(text).path)


def _is_cache(path):
    """A file that Python or Numba keeps in `__pycache__`, also while it is written."""
    return any(one in path for one in _CACHES)


def user_line(frame):
    """File and line of the innermost frame in a file of the user."""
    for _ in range(_MOST_FRAMES):
        if frame is None:
            break
        if is_users(frame.f_code.co_filename):
            return frame.f_code.co_filename, frame.f_lineno
        frame = frame.f_back
    return None, None


def _text(word):
    if type(word) is bytes:
        return _fsdecode(word)
    return path_text(word)


def _own_directories(request, root):
    """Directories of the step, and those of the interpreter, which can lie in the project."""
    of_step = [request["directory"], *request["input_paths"].values(), *request["output_paths"].values()]
    of_step += [one["at"] for one in request.get("container_paths") or ()]
    of_python = [sys.prefix, sys.exec_prefix, sys.base_prefix, os.path.dirname(os.path.abspath(os.__file__))]
    of_python += [one for one in sys.path if "site-packages" in one or "dist-packages" in one]
    cwd = _getcwd()
    absolute = [_normpath(_join(cwd, one)) for one in of_step if type(one) is str and one]
    real = [os.path.realpath(one) for one in absolute]
    of_python += [os.path.realpath(one) for one in of_python]
    outside = [one for one in of_python if not (root + _sep).startswith(one.rstrip(_sep) + _sep)]
    return {*absolute, *real, *outside, HARNESS_DIR}


def _not_users():
    home = os.path.expanduser("~")
    temporary = [os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP", "RUNNER_TEMP")]
    libraries = [_join(home, one) for one in _OF_LIBRARIES] if _isabs(home) and home != _sep else []
    caches = [os.environ.get(name) for name in ("XDG_CACHE_HOME", "MPLCONFIGDIR", "HF_HOME", "NUMBA_CACHE_DIR")]
    return [one.rstrip(_sep) for one in (*_SYSTEM, *temporary, *libraries, *caches) if one]
