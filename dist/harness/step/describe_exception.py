"""An exception as the report wants it: bounded, and without the harness's own frames."""
import linecache
import os
import traceback
from itertools import islice

from ..harness_dir import HARNESS_DIR
from .frame_columns import columns_indexed

_HERE = HARNESS_DIR + os.sep
_FIRST_FRAMES = 10
_LAST_FRAMES = 50
_LONGEST_MESSAGE = 8_000
_LONGEST_TEXT = 20_000
_DEEPEST_PRINT = 200


def describe_exception(error):
    """The `exception` of a step's result. Never raises: a hostile exception is told in part."""
    kind = type(error)
    described = {
        "type": _class_name(kind),
        "message": _message(error),
        "bases": [_class_name(base) for base in kind.__mro__ if issubclass(base, BaseException)],
        "frames": [],
        "text": "",
        "filename": None,
        "name": None,
        "key": None,
        "columns": None,
    }
    for field, find in (
        ("frames", _frames),
        ("text", printed),
        ("filename", _filename),
        ("name", _name),
        ("key", _key),
        ("columns", columns_indexed),
    ):
        try:
            described[field] = find(error)
        except BaseException:  # out of memory or stack once more, or properties that raise
            pass
    # The one thing that must not be empty: it is what the step's log shows.
    described["text"] = described["text"] or f"{described['type']}: {described['message']}\n"
    return described


def printed(error):
    """What Python prints of an uncaught exception, at most 20,000 characters of it."""
    depth = sum(1 for _ in _walk(error.__traceback__))
    limit = -_DEEPEST_PRINT if depth > _DEEPEST_PRINT else None
    try:
        told = traceback.TracebackException(
            type(error), error, error.__traceback__, limit=limit, compact=True
        )
    except TypeError:  # Python 3.9 has no `compact`
        told = traceback.TracebackException(
            type(error), error, error.__traceback__, limit=limit
        )
    _hide_own_frames(told)
    text = "".join(told.format())
    if len(text) <= _LONGEST_TEXT:
        return text
    head, cut = text[:2_000], "\n… (cut) …\n"
    return head + cut + text[len(head) + len(cut) - _LONGEST_TEXT :]


def _hide_own_frames(told):
    pending, seen = [told], set()
    while pending:
        one = pending.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        kept = [frame for frame in one.stack if not _is_own(frame.filename)]
        one.stack = traceback.StackSummary.from_list(kept)
        pending += [one.__cause__, one.__context__, *(getattr(one, "exceptions", None) or ())]


def _frames(error):
    points = [
        point for point in _walk(error.__traceback__) if not _is_own(point.tb_frame.f_code.co_filename)
    ]
    if isinstance(error, SyntaxError) and error.filename:
        last = [_syntax_frame(error)]
    else:
        last = []
    room = _LAST_FRAMES - len(last)
    if len(points) > _FIRST_FRAMES + room:
        points = points[:_FIRST_FRAMES] + points[-room:]
    return [_frame(point) for point in points] + last


def _walk(point):
    while point is not None:
        yield point
        point = point.tb_next


def _frame(point):
    code = point.tb_frame.f_code
    source = linecache.getline(code.co_filename, point.tb_lineno, point.tb_frame.f_globals)
    return {
        "file": _absolute(code.co_filename),
        "line": point.tb_lineno or 0,
        "column": _column(code, point, source),
        "function": code.co_name,
        "code": source.strip()[:500] or None,
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
    return {
        "file": _absolute(str(error.filename)),
        "line": _position(error.lineno) or 1,
        "column": _position(error.offset),
        "function": "<module>",
        "code": error.text.strip()[:500] or None if isinstance(error.text, str) else None,
    }


def _position(value):
    """A line or column as a whole number from 1 on: a raised SyntaxError may hold anything there,
    and parsers of other languages give 0 or a fraction."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if 1 <= value < 2**31 else None


def _is_own(filename):
    return filename.startswith((_HERE, "<frozen importlib"))


def _absolute(filename):
    return filename if filename.startswith("<") else os.path.abspath(filename)


def _class_name(kind):
    module = kind.__module__
    return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"


def _message(error):
    try:
        return str(error)[:_LONGEST_MESSAGE]
    except BaseException:
        return "<exception str() failed>"


def _filename(error):
    if not isinstance(error, OSError) or not isinstance(error.filename, (str, bytes)):
        return None
    name = os.fsdecode(error.filename)
    return os.path.abspath(name)[:4096] if name else None


def _name(error):
    return str(error.name)[:1000] if isinstance(error, ImportError) and error.name else None


def _key(error):
    if not isinstance(error, KeyError) or not error.args:
        return None
    key = error.args[0]
    if isinstance(key, str):
        return str(key)[:1000]
    # Not a truth value, which is another thing on the wire, nor what JSON cannot say exactly:
    # NaN and the infinities fail the comparison.
    if isinstance(key, (int, float)) and not isinstance(key, bool) and abs(key) < 2**53:
        return key
    return None
