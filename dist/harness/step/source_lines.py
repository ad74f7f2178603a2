"""Source lines for tracebacks: of the script as it was loaded, and of regular files only."""
from ..own_builtins import __builtins__
import linecache
import os
import stat
from importlib.util import decode_source

_LARGEST_FILE = 20_000_000
_LONGEST_LINE = 500
_read = {}


def remember_source(file, data):
    """Keeps the source of a script, which may be changed or removed before it fails."""
    _read[file] = data


def source_line(file, line, module_globals=None):
    """The line as written, or an empty text."""
    try:
        prepare_source(file)
        return linecache.getline(file, line or 0, module_globals)
    except Exception:  # a loader in `module_globals` raises, or a script broke linecache
        return ""


def prepare_source(file):
    """Makes `linecache` safe for this file, whose name can come from any code."""
    data = _read.pop(file, None)
    if data is not None:
        try:
            _enter(file, len(data), decode_source(data).splitlines(True))
        except (SyntaxError, UnicodeDecodeError):
            pass
    elif file not in linecache.cache and not _is_readable(file):
        _enter(file, 0, [])


def shown(line):
    """A source line for a report, stripped; `None` if the file has no such line."""
    return line[: 4 * _LONGEST_LINE].strip()[:_LONGEST_LINE] or None


def _enter(file, size, lines):
    # Without a modification time, `linecache` never checks the file again.
    linecache.cache[file] = (size, None, lines, file)


def _is_readable(file):
    """False for files without an end, such as a pipe or a device. A missing file counts as
    readable: its loader may have the source."""
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return True
    return stat.S_ISREG(status.st_mode) and 0 < status.st_size <= _LARGEST_FILE
