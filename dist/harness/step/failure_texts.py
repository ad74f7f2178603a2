"""Texts in which a failed script can name the exception that it caught: its return value and the end
of its logs."""
from ..own_builtins import __builtins__
from itertools import islice

from .safe_look import is_a, text_of

_MOST_ITEMS = 20
_LONGEST = 8_000
_LOG_TAIL = 16_000


def returned_texts(returned):
    """The strings of a returned mapping."""
    if not is_a(returned, dict):
        return []
    texts = (text_of(value, _LONGEST) for value in islice(dict.values(returned), _MOST_ITEMS))
    return [text for text in texts if text]


def printed_texts(request):
    """The ends of the two logs of the step."""
    texts = []
    for name in ("stderr", "stdout"):
        try:
            with open(request[name].encode("utf-8", "surrogateescape"), "rb") as file:
                file.seek(max(0, file.seek(0, 2) - _LOG_TAIL))
                texts.append(file.read(_LOG_TAIL).decode("utf-8", "replace"))
        except (OSError, ValueError):  # out of descriptors, or the script removed it
            pass
    return texts
