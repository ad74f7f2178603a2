"""Runs harness code after user code, which may have changed the interpreter."""
from ..own_builtins import __builtins__
import builtins
import functools
from sys import getprofile, getrecursionlimit, gettrace, setprofile, setrecursionlimit, settrace

_LEAST_DEPTH = 1000
_shared = vars(builtins)
_originals = dict(__builtins__)
_ABSENT = object()


def undisturbed(function):
    """Decorates `function`: while it runs, tracing is off, the recursion limit is raised, and the
    shared builtins, which the standard library uses, are restored. Afterwards everything is
    reset."""

    @functools.wraps(function)
    def run(*arguments):
        trace, profile, limit = _stop_tracing()
        if limit < _LEAST_DEPTH:
            setrecursionlimit(_LEAST_DEPTH)
        changed = [
            (name, _shared.get(name, _ABSENT))
            for name, original in _originals.items()
            if _shared.get(name, _ABSENT) is not original
        ]
        for name, _ in changed:
            _shared[name] = _originals[name]
        try:
            return function(*arguments)
        finally:
            _put_back(changed, limit)
            settrace(trace)
            if profile is not None:
                setprofile(profile)

    return run


def _stop_tracing():
    # A profile function sees the calls of these functions and may raise: Python then removes it.
    try:
        profile = getprofile()
        if callable(profile):
            setprofile(None)
        else:
            profile = None  # written in C: it runs no code of the script, and cannot be restored
    except BaseException:
        profile = None
    trace = gettrace()
    settrace(None)
    return trace, profile, getrecursionlimit()


def _put_back(changed, limit):
    for name, value in changed:
        if value is _ABSENT:
            _shared.pop(name, None)
        else:
            _shared[name] = value
    if limit < _LEAST_DEPTH:
        try:
            setrecursionlimit(limit)
        except RecursionError:  # the stack is already deeper
            pass
