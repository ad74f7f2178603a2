"""The facts of one exception: limited in size, without frames of the harness."""
from ..own_builtins import __builtins__
import os

from .exception_frames import LAST_FRAMES, absolute, frames_of, user_points
from .frame_columns import columns_indexed
from .frame_held import held
from .input_roots import as_given
from .local_paths import local_paths
from .print_exception import exception_message
from .safe_look import ancestors, class_name, field, is_a, number_of, text_of

_LONGEST_PATH = 4_096
_LONGEST_NAME = 1_000
_MOST_BASES = 100


def exception_facts(error):
    """What is known of the exception itself, without its traceback as text. Never raises: for a
    hostile exception, it contains what can be read without calling it."""
    bases = [base for base in ancestors(type(error)) if issubclass(base, BaseException)]
    described = {
        "type": class_name(type(error)),
        "message": exception_message(error),
        "bases": [class_name(base) for base in bases[:_MOST_BASES]],
        "frames": [],
        "filename": None,
        "name": None,
        "key": None,
        "columns": None,
        "paths": [],
        "held": None,
    }
    points = user_points(error)
    for fact, find in (
        ("frames", lambda: frames_of(error, points)),
        ("filename", lambda: _filename(error)),
        ("name", lambda: _name(error)),
        ("key", lambda: _key(error)),
        ("columns", lambda: columns_indexed(points[-LAST_FRAMES:])),
        ("paths", lambda: local_paths(points)),
        ("held", lambda: held(points)),
    ):
        try:
            described[fact] = find()
        except BaseException:  # out of memory or stack once more, or code of the user's
            pass
    return described


def _filename(error):
    if not is_a(error, OSError):
        return None
    value = field(OSError, "filename", error)
    if is_a(value, os.PathLike):
        value = os.fspath(value)
    if is_a(value, bytes):
        value = os.fsdecode(bytes.__getitem__(value, slice(_LONGEST_PATH)))
    name = text_of(value, _LONGEST_PATH)
    return as_given(absolute(name))[:_LONGEST_PATH] if name else None


def _name(error):
    name = field(ImportError, "name", error) if is_a(error, ImportError) else None
    return text_of(name, _LONGEST_NAME) or None


def _key(error):
    arguments = field(BaseException, "args", error) if is_a(error, KeyError) else None
    if not arguments:
        return None
    key = text_of(arguments[0], _LONGEST_NAME)
    if key is not None:
        return key
    # Only values that JSON represents exactly: NaN and the infinities fail the comparison.
    number = number_of(arguments[0])
    return number if number is not None and abs(number) < 2**53 else None
