"""Paths below the inputs of a step in the local variables of a traceback."""
from ..own_builtins import __builtins__
from itertools import islice

from .input_roots import below_inputs, path_text

_CO_OPTIMIZED = 1  # of `inspect`, which is slow to import
_MOST_PATHS = 20
_MOST_LOCALS = 100
_MOST_ITEMS = 20


def local_paths(points):
    """Innermost frame first. Looks only at values of exact types, so it runs no code of the user's.
    """
    found = {}
    for point in reversed(points):
        frame = point.tb_frame
        # The locals of a class body can be a mapping of the user's.
        if not frame.f_code.co_flags & _CO_OPTIMIZED:
            continue
        for value in islice(list(frame.f_locals.values()), _MOST_LOCALS):
            for path in _paths_in(value):
                found.setdefault(path)
                if len(found) == _MOST_PATHS:
                    return list(found)
    return list(found)


def _paths_in(value):
    values = value[:_MOST_ITEMS] if type(value) in (list, tuple) else (value,)
    for one in values:
        text = path_text(one)
        path = None if text is None else below_inputs(text)
        if path is not None:
            yield path
