"""Prints an exception like Python, limited in size, without frames of the harness."""
from ..own_builtins import __builtins__
import traceback
from abc import ABCMeta

from .exception_frames import frames_of, is_own, user_points
from .safe_look import ancestors, class_name, field, is_a, namespace, text_of
from .source_lines import prepare_source

_LONGEST_TEXT = 20_000
_LONGEST_MESSAGE = 8_000
_HEAD = 2_000
_CUT = "\n… (cut) …\n"
_DEEPEST_PRINT = 200
_MOST_LINKED = 100
_MOST_IN_PLAIN_WORDS = 10
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"

_GROUP = __builtins__.get("BaseExceptionGroup")  # Python 3.11 and later
_BUILT_IN = {id(kind) for kind in (*__builtins__.values(), ABCMeta)}

# The attributes that `traceback` reads from an exception and its class.
_ASKED_OF_ERROR = {"__cause__", "__class__", "__context__", "__getattribute__", "__traceback__"}
_ASKED_OF_ERROR |= {"__suppress_context__"} | ({"exceptions"} if _GROUP else set())
_ASKED_OF_CLASS = {"__getattribute__", "__name__", "__qualname__"}


def printed(error):
    """At most 20,000 characters."""
    text = ""
    if _answers_truly(error):
        try:
            text = _as_python_does(error)
        except BaseException:  # groups that nest too deeply, or code of the class that raises
            pass
    text = text or _in_plain_words(error)
    if len(text) <= _LONGEST_TEXT:
        return text
    return text[:_HEAD] + _CUT + text[_HEAD + len(_CUT) - _LONGEST_TEXT :]


def exception_message(error):
    """The result of `str`, limited in size."""
    try:
        return text_of(str(error), _LONGEST_MESSAGE)
    except BaseException:
        return "<exception str() failed>"


def _answers_truly(error):
    """Whether `traceback` can format it safely: it has few linked exceptions, and reading the links
    runs no code of their classes, which could raise or never return."""
    pending, seen = [error], set()
    while pending:
        one = pending.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        if len(seen) > _MOST_LINKED or not _is_ordinary(type(one)):
            return False
        pending += [field(BaseException, "__cause__", one), field(BaseException, "__context__", one)]
        if _GROUP is not None and is_a(one, _GROUP):
            pending += field(_GROUP, "exceptions", one)[: _MOST_LINKED + 1]
    return True


def _is_ordinary(kind):
    return _defined(kind).isdisjoint(_ASKED_OF_ERROR) and (
        _defined(type(kind)).isdisjoint(_ASKED_OF_CLASS)
    )


def _defined(kind):
    """Names that its classes define, other than the built-in ones."""
    return {name for base in ancestors(kind) if id(base) not in _BUILT_IN for name in namespace(base)}


def _as_python_does(error):
    point = field(BaseException, "__traceback__", error)
    options = {"limit": -_DEEPEST_PRINT, "lookup_lines": False}
    try:
        described = traceback.TracebackException(type(error), error, point, compact=True, **options)
    except TypeError:  # Python 3.9 has no `compact`
        described = traceback.TracebackException(type(error), error, point, **options)
    _leave_out_own_frames(described)
    return "".join(described.format())


def _leave_out_own_frames(described):
    pending, seen = [described], set()
    while pending:
        one = pending.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        kept = [frame for frame in one.stack if not is_own(frame.filename)]
        for frame in kept:
            prepare_source(frame.filename)
        one.stack = traceback.StackSummary.from_list(kept)
        pending += [one.__cause__, one.__context__, *(getattr(one, "exceptions", None) or ())]


def _in_plain_words(error):
    """The same, using only the interpreter; for a long chain, only its end."""
    parts, link = [], ""
    while error is not None and len(parts) < 2 * _MOST_IN_PLAIN_WORDS:
        parts += [link, _one_in_plain_words(error)]
        cause = field(BaseException, "__cause__", error)
        link = _CONTEXT if cause is None else _CAUSE
        if cause is None and not field(BaseException, "__suppress_context__", error):
            cause = field(BaseException, "__context__", error)
        error = cause
    return "".join(reversed(parts))


def _one_in_plain_words(error):
    frames = frames_of(error, user_points(error))
    lines = ["Traceback (most recent call last):\n"] if frames else []
    for frame in frames:
        lines.append(f'  File "{frame["file"]}", line {frame["line"]}, in {frame["function"]}\n')
        if frame["code"]:
            lines.append(f"    {frame['code']}\n")
    message = exception_message(error)
    lines.append(f"{class_name(type(error))}{': ' if message else ''}{message}\n")
    return "".join(lines)
