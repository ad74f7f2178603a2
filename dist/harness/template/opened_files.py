"""Files that modules read while a template imports them, and directories that they list: each step that
is forked from it depends on them."""
from ..own_builtins import __builtins__
import os

from ..own_json import encode
from ..step.user_file import is_import_system

OPENED_BY_TEMPLATES = {}
"""By absolute path of a file, its stamp before it was opened; `None` if it was not there."""
LISTED_BY_TEMPLATES = {}
"""The same of directories."""
_MOST = 2_000
"""More are not noted."""
_WRITING = os.O_WRONLY | os.O_RDWR
_PASSED_OVER = (".pyc", ".so", ".pyd", ".dll", ".dylib", ".pth")
_PACKAGES = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_SYSTEM = ("/proc/", "/sys/", "/dev/", os.path.dirname(os.path.abspath(os.__file__)) + os.sep)
_TEMPORARY = ("/tmp", "/var/tmp", os.path.abspath(os.environ.get("TMPDIR") or "/tmp"))
"""Every program changes them."""
_MOST_BYTES = 40_000
"""All of it has to fit into one message to the supervisor."""
_abspath, _fsdecode, _getcwd, _stat = os.path.abspath, os.fsdecode, os.getcwd, os.stat


def note_opened(path, flags, frame):
    """Of the audit event `open`, raised by the code of the frame."""
    if not flags & _WRITING:
        _note(path, frame, OPENED_BY_TEMPLATES)


def note_listed(path, frame):
    _note(_getcwd() if path is None else path, frame, LISTED_BY_TEMPLATES)


def opened_files():
    """Files and directories that do not change by themselves, with their stamps; `None` if these
    cannot be sent."""
    passed_over = (*_TEMPORARY, _getcwd())  # files of the run are there
    listed = {path: stamp for path, stamp in LISTED_BY_TEMPLATES.items() if path not in passed_over}
    files = {**OPENED_BY_TEMPLATES, **listed}
    if is_incomplete() or not all(map(has_text, files)):
        return None
    return files if len(encode(files)) <= _MOST_BYTES else None


def is_incomplete():
    return max(len(OPENED_BY_TEMPLATES), len(LISTED_BY_TEMPLATES)) >= _MOST


def _note(path, frame, noted):
    # Modules themselves are known from `sys.modules`.
    if type(path) not in (str, bytes) or is_import_system(frame):
        return
    path = _abspath(_fsdecode(path))
    if path in noted or len(noted) >= _MOST:
        return
    if path.endswith(_PASSED_OVER) or path.startswith(_SYSTEM):
        return
    if not any(one in path + os.sep for one in _PACKAGES):
        noted[path] = stamp_of(path)


def stamp_of(path):
    """What `src/files/file-stamp.ts` makes of the same file; `None` if it cannot be found."""
    try:
        found = _stat(path)
    except OSError:
        return None
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def has_text(path):
    """Node has no name for a path that is not UTF-8."""
    return path.isascii() or not any("\ud800" <= one <= "\udfff" for one in path)
