"""Files that modules read while a template imports them, and directories that they list: each step that
is forked from it depends on them."""
from ..own_builtins import __builtins__
import os

from ..own_json import encode
from ..step.user_file import is_import_system

OPENED_BY_TEMPLATES = {}
"""By absolute path, what it was before it was opened: see `_stamp`."""
MOST_OPENED = 2_000
"""More are not noted."""
_WRITING = os.O_WRONLY | os.O_RDWR
_PASSED_OVER = (".pyc", ".so", ".pyd", ".dll", ".dylib", ".pth")
_PACKAGES = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_SYSTEM = ("/proc/", "/sys/", "/dev/", os.path.dirname(os.path.abspath(os.__file__)) + os.sep)
_TEMPORARY = ("/tmp", "/var/tmp")
"""Every program changes them."""
_MOST_BYTES = 40_000
"""All of it has to fit into one message to the supervisor."""
_abspath, _fsdecode, _getcwd, _stat = os.path.abspath, os.fsdecode, os.getcwd, os.stat


def note_opened(path, flags, frame):
    """Of the audit event `open`, raised by the code of the frame."""
    if not flags & _WRITING:
        _note(path, frame)


def note_listed(path, frame):
    path = _getcwd() if path is None else path
    if path not in _TEMPORARY:
        _note(path, frame)


def opened_files():
    """`OPENED_BY_TEMPLATES`, or `None` if it cannot be sent."""
    if len(OPENED_BY_TEMPLATES) >= MOST_OPENED or not all(map(_is_text, OPENED_BY_TEMPLATES)):
        return None
    return OPENED_BY_TEMPLATES if len(encode(OPENED_BY_TEMPLATES)) <= _MOST_BYTES else None


def _note(path, frame):
    # Modules themselves are known from `sys.modules`.
    if type(path) not in (str, bytes) or is_import_system(frame):
        return
    path = _abspath(_fsdecode(path))
    if path in OPENED_BY_TEMPLATES or len(OPENED_BY_TEMPLATES) >= MOST_OPENED:
        return
    if path.endswith(_PASSED_OVER) or path.startswith(_SYSTEM):
        return
    if not any(one in path + os.sep for one in _PACKAGES):
        OPENED_BY_TEMPLATES[path] = _stamp(path)


def _stamp(path):
    """What `src/execute/file-stamp.ts` makes of the same file; `None` if it cannot be found."""
    try:
        found = _stat(path)
    except OSError:
        return None
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def _is_text(path):
    """Node has no name for a path that is not UTF-8."""
    return path.isascii() or not any("\ud800" <= one <= "\udfff" for one in path)
