"""The frames of a traceback, without those of the harness and of the import system."""
from ..own_builtins import __builtins__
import os
from collections import deque
from itertools import islice

from ..harness_dir import HARNESS_DIR
from .safe_look import field, is_a, number_of, text_of
from .source_lines import shown, source_line

FIRST_FRAMES = 10
LAST_FRAMES = 50
_HERE = HARNESS_DIR + os.sep
_LONGEST_PATH = 4_096
_LONGEST_NAME = 1_000


def user_points(error):
    """The first and the last points of the traceback of an exception, the outermost first."""
    first, last = [], deque(maxlen=LAST_FRAMES)
    point = field(BaseException, "__traceback__", error)
    while point is not None:
        if not is_own(point.tb_frame.f_code.co_filename):
            (first if len(first) < FIRST_FRAMES else last).append(point)
        point = point.tb_next
    return [*first, *last]


def is_own(file):
    # Not `file.startswith`: the file name of compiled code can be an instance of a user class.
    return str.startswith(file, (_HERE, "<frozen importlib"))


def frames_of(error, points):
    """`frames` of `src/python/protocol.ts`; the location of a syntax error counts as a frame."""
    frames = [_frame(point) for point in points]
    syntax = _syntax_frame(error) if is_a(error, SyntaxError) else None
    if syntax is not None:
        if len(frames) == FIRST_FRAMES + LAST_FRAMES:
            del frames[FIRST_FRAMES]
        frames.append(syntax)
    return frames


def absolute(file):
    """`file` itself if it is not a path, or if the working directory does not exist."""
    try:
        return file if file.startswith("<") else os.path.abspath(file)
    except Exception:
        return file


def _frame(point):
    code = point.tb_frame.f_code
    file = text_of(code.co_filename, _LONGEST_PATH)
    source = source_line(file, point.tb_lineno, point.tb_frame.f_globals)
    return {
        "file": absolute(file),
        "line": point.tb_lineno or 0,
        "column": _column(code, point, source),
        "function": text_of(code.co_name, _LONGEST_NAME),
        "code": shown(source),
    }


def _column(code, point, source):
    if not hasattr(code, "co_positions"):
        return None
    position = next(islice(code.co_positions(), point.tb_lasti // 2, None), None)
    if position is None or position[0] != point.tb_lineno or position[2] is None:
        return None
    # The compiler counts bytes, a reader characters.
    return len(source.encode("utf-8", "replace")[: position[2]].decode("utf-8", "replace")) + 1


def _syntax_frame(error):
    """Where the parser stopped; `None` if the exception does not name a file."""
    file = text_of(field(SyntaxError, "filename", error), _LONGEST_PATH)
    if not file:
        return None
    code = text_of(field(SyntaxError, "text", error), _LONGEST_PATH)
    return {
        "file": absolute(file),
        "line": _position(field(SyntaxError, "lineno", error)) or 1,
        "column": _position(field(SyntaxError, "offset", error)),
        "function": "<module>",
        "code": code and shown(code),
    }


def _position(value):
    """A line or column as an integer of at least 1: a raised SyntaxError can contain anything, and
    parsers of other languages use 0 or a fraction."""
    number = number_of(value)
    return int(number) if number is not None and 1 <= number < 2**31 else None
