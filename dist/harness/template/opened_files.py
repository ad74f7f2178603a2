"""Files that modules read while a template imports them: each step that is forked from it depends on
them."""
from ..own_builtins import __builtins__
import os

OPENED_BY_TEMPLATES = {}
"""Absolute paths, also of files that were not there."""
_MOST = 2_000
_WRITING = os.O_WRONLY | os.O_RDWR
_PASSED_OVER = (".py", ".pyc", ".pyi", ".so", ".pyd", ".dll", ".dylib", ".pth")
_PACKAGES = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_SYSTEM = ("/proc/", "/sys/", "/dev/", os.path.dirname(os.path.abspath(os.__file__)) + os.sep)
_MOST_CHARACTERS = 20_000
"""All names together have to fit into one message to the supervisor."""
_abspath, _fsdecode, _exists = os.path.abspath, os.fsdecode, os.path.exists


def note_opened(path, flags):
    """Of the audit event `open`. Modules themselves are known from `sys.modules`."""
    if type(path) not in (str, bytes) or flags & _WRITING or len(OPENED_BY_TEMPLATES) >= _MOST:
        return
    path = _fsdecode(path)
    if path.endswith(_PASSED_OVER) or any(one in path for one in _PACKAGES):
        return
    path = _abspath(path)
    if not path.startswith(_SYSTEM):
        OPENED_BY_TEMPLATES[path] = None


def opened_files():
    """`{path: whether it is there}`, or `None` if there are too many to name."""
    if sum(map(len, OPENED_BY_TEMPLATES)) + 10 * len(OPENED_BY_TEMPLATES) > _MOST_CHARACTERS:
        return None
    return {path: _exists(path) for path in OPENED_BY_TEMPLATES}
