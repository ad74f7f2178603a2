"""Side effects of imports: some of them cannot be shared by steps."""
from ..own_builtins import __builtins__
import os
import signal
import stat
import sys
import threading

from ..harness_dir import HARNESS_DIR
from ..step.import_lookups import LOOKUPS
from ..step.outside_use import database_path
from .opened_files import note_listed, note_opened

_getpid, _exit = os.getpid, os._exit
_LIBRARY = os.path.dirname(os.__file__) + os.sep
_listener = None

_TEMPORARY = ("tempfile.mkdtemp", "tempfile.mkstemp")
_FORKS = ("os.fork", "os.forkpty")
_ACTIONS = {
    "os.mkdir": "makes a directory",
    "os.rename": "renames a file",
    "os.remove": "removes a file",
    "os.rmdir": "removes a directory",
    "os.link": "makes a link",
    "os.symlink": "makes a link",
    "os.truncate": "changes a file",
    "os.chdir": "changes the working directory",
    "os.posix_spawn": "starts a process",
    "os.system": "starts a process",
    "subprocess.Popen": "starts a process",
    "socket.connect": "opens a connection",
    "socket.bind": "opens a socket",
}
_WATCHED = frozenset(("open", *_TEMPORARY, *_FORKS, *_ACTIONS))
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def install_audit_hook():
    """Called once: Python cannot remove a hook, so it does nothing outside of imports."""
    sys.addaudithook(_hear)


def _hear(event, arguments):
    if _listener is None:
        return
    if event in _WATCHED:
        if event == "open":
            note_opened(arguments[0], arguments[2], sys._getframe(1))
        _listener(event, arguments)
    elif event in ("os.listdir", "os.scandir"):
        frame = sys._getframe(1)
        note_listed(arguments[0], frame)
        if event == "os.listdir" and type(arguments[0]) is str:
            LOOKUPS.listed(arguments[0], frame)
    elif event == "sqlite3.connect":
        note_opened(database_path(arguments[0]), 0, sys._getframe(1))


class Effects:
    """Watches imports. `defines_only`: every side effect is a problem, not only those that steps
    cannot share."""

    def __init__(self, defines_only):
        self._defines_only = defines_only
        self._heard = None

    def __enter__(self):
        global _listener
        self._pid = _getpid()
        self._cwd = os.getcwd()
        self._threads = threading.active_count()
        self._descriptors = _open_descriptors()
        self._shared_memory = _shared_mappings()
        self._getcwd = os.getcwd
        if self._defines_only:
            os.getcwd = self._noting_getcwd
        _listener = self._listen
        return self

    def __exit__(self, *_):
        global _listener
        _listener = None
        os.getcwd = self._getcwd

    def problem(self):
        """Why no step can be forked after these imports, or `None`."""
        if _getpid() != self._pid:
            _exit(0)  # a copy that a module has forked: it is not a second template
        if threading.active_count() > self._threads:
            return "it starts a thread when it is imported"
        if has_children():
            return "it starts a process when it is imported"
        if any(signal.getitimer(signal.ITIMER_REAL)):
            return "it sets a timer when it is imported"
        if _cwd() != self._cwd:
            return "it changes the working directory when it is imported"
        kept = next(filter(None, map(_shared, _open_descriptors() - self._descriptors)), None)
        return f"it keeps {kept} open when it is imported" if kept else self._heard

    def shares_memory(self):
        return not _shared_mappings() <= self._shared_memory

    def _noting_getcwd(self):
        # Each step has a different working directory. Installed packages may read it.
        frame = sys._getframe(1)
        while frame is not None and _finds_paths(frame.f_code.co_filename):
            frame = frame.f_back
        if frame is not None and not _is_installed(frame.f_code.co_filename):
            self._heard = self._heard or "it reads the working directory when it is imported"
        return self._getcwd()

    def _listen(self, event, arguments):
        if self._heard is not None:
            return
        if event in _TEMPORARY:
            self._heard = "it makes a temporary file or directory when it is imported"
        elif event in _FORKS:
            self._heard = "it starts a process when it is imported"
        elif event == "open" and self._is_shared_write(*arguments):
            self._heard = f"it writes {arguments[0]} when it is imported"
        elif self._defines_only and event in _ACTIONS:
            if not (event in ("os.mkdir", "os.rename") and _is_cache(arguments[0])):
                self._heard = f"it {_ACTIONS[event]} when it is imported"

    def _is_shared_write(self, path, mode, flags):
        if not _is_write(path, mode, flags) or _looks_for_temporary_directory():
            return False
        return self._defines_only or not _is_setting(path)


def _finds_paths(file):
    return file == os.path.__file__ or file.startswith(os.path.join(_LIBRARY, "pathlib"))


def _is_installed(file):
    return file.startswith((_LIBRARY, HARNESS_DIR, "<")) or f"-packages{os.sep}" in file


def _looks_for_temporary_directory():
    """`tempfile.gettempdir` writes a file to each directory that it tries, and removes it."""
    frame = sys._getframe()
    own = frame.f_code.co_filename
    while frame is not None and frame.f_code.co_filename == own:
        frame = frame.f_back
    return frame is not None and frame.f_code.co_name == "_get_default_tempdir"


def _is_write(path, mode, flags):
    if not isinstance(path, (str, bytes)) or os.fsdecode(path) == os.devnull or _is_cache(path):
        return False
    return bool(flags & _WRITES) if isinstance(flags, int) else any(c in "wax+" for c in mode or "")


def _is_setting(path):
    """In a directory for settings or caches, where one file serves all steps."""
    name = os.path.abspath(os.fsdecode(path))
    homes = [os.path.join(os.path.expanduser("~"), ".")]
    homes += [value for key, value in os.environ.items() if key.startswith(("XDG_", "MPLCONFIGDIR"))]
    return any(home and name.startswith(home) for home in homes)


def _is_cache(path):
    return "__pycache__" in os.fsdecode(path) if isinstance(path, (str, bytes)) else False


def has_children():
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _cwd():
    try:
        return os.getcwd()
    except OSError:
        return None


def _open_descriptors():
    try:
        listed = os.listdir("/proc/self/fd")
    except OSError:
        return set()
    # The listing itself used a descriptor, which the next opened file gets.
    return {int(name) for name in listed if os.path.lexists(f"/proc/self/fd/{name}")}


def _shared(descriptor):
    """The target of a descriptor that steps would share, including the position in a file opened
    for reading; `None` for a directory or a device, such as `/dev/null`."""
    try:
        kind = os.fstat(descriptor).st_mode
        path = os.readlink(f"/proc/self/fd/{descriptor}")
    except OSError:
        return None  # closed again
    if stat.S_ISSOCK(kind):
        return "a socket"
    if stat.S_ISFIFO(kind):
        return "a pipe"
    return None if stat.S_ISCHR(kind) or stat.S_ISDIR(kind) else path


def _shared_mappings():
    """Writable memory that a forked process would share, by address."""
    try:
        with open("/proc/self/maps", "rb") as maps:
            rows = [line.split(None, 2) for line in maps]
    except OSError:
        return set()
    return {address for address, permissions, _ in rows if permissions in (b"rw-s", b"rwxs")}
