"""Observes which exceptions the script prints, logs and handles. Changes nothing that it can see."""
from ..own_builtins import __builtins__
import functools
import sys
import traceback

from .user_file import is_users

_exc_info = sys.exc_info
_TOOL = 4  # not one of the numbers that debuggers, coverage and profilers use
_MOST_EVENTS = 200_000
_MOST_WATCHED = 100
_ERROR = 40


def observe_printed(handled):
    """Notes exceptions that are formatted by `traceback`, which `logging` also uses."""
    original = traceback.TracebackException.__init__

    @functools.wraps(original)
    def init_noted(self, exc_type, exc_value, *arguments, **options):
        _note(handled, exc_value)
        original(self, exc_type, exc_value, *arguments, **options)

    traceback.TracebackException.__init__ = init_noted


def observe_logged(handled):
    """Notes the exception in whose handler an error is logged. Only if the script has imported
    `logging`, which takes some milliseconds."""
    logging = sys.modules.get("logging")
    try:
        original = logging.getLogRecordFactory()

        @functools.wraps(original)
        def make_noted(name, level, *arguments, **options):
            error = _exc_info()[1]
            if error is not None and level >= _ERROR:
                handled.unmute(error)
                _note(handled, error)
            elif error is not None:
                handled.mute(error)
            return original(name, level, *arguments, **options)

        logging.setLogRecordFactory(make_noted)
    except Exception:  # not imported, or not the library's
        pass


def _note(handled, error):
    try:
        if error is not None:
            handled.note(error, shown=True)
    except Exception:  # would be raised by the script's own call
        pass


def observe_caught(handled):
    """Notes exceptions that code of the user catches (Python 3.12 and later). Returns a function
    that stops it; called with what `main` returned, it returns the lines that returned that value.
    """
    monitoring = getattr(sys, "monitoring", None)
    if monitoring is None or monitoring.get_tool(_TOOL) is not None:
        return lambda returned=None: []
    caught_event, returned_event = monitoring.events.EXCEPTION_HANDLED, monitoring.events.PY_RETURN
    left = _MOST_EVENTS
    watched, returns = {}, {}

    def on_caught(handler, offset, error):
        nonlocal left
        left -= 1
        if left > 0 and not is_users(handler.co_filename):
            return
        if left <= 0 or handled.is_full:
            watch_none()
            return
        try:
            watch_returns(handler)
            handled.note(error, shown=False, handler=(handler.co_filename, _line(handler, offset)))
        except Exception:  # would be raised in the handler
            pass

    def watch_returns(code):
        if id(code) not in watched and len(watched) < _MOST_WATCHED:
            watched[id(code)] = code
            monitoring.set_local_events(_TOOL, code, returned_event)

    def on_return(code, offset, value):
        nonlocal left
        left -= 1
        if left <= 0:
            watch_none()
        elif value is not None:
            # Not the value itself, which may be large.
            returns[id(code)] = (code, offset, id(value))

    def watch_none():
        monitoring.set_events(_TOOL, 0)
        for code in watched.values():
            monitoring.set_local_events(_TOOL, code, 0)

    def stop(returned=None):
        try:
            watch_none()
            monitoring.free_tool_id(_TOOL)
        except Exception:  # the script has taken the number over
            pass
        return [
            (code.co_filename, _line(code, offset))
            for code, offset, value in returns.values()
            if value == id(returned)
        ]

    monitoring.use_tool_id(_TOOL, "cursus")
    monitoring.register_callback(_TOOL, caught_event, on_caught)
    monitoring.register_callback(_TOOL, returned_event, on_return)
    monitoring.set_events(_TOOL, caught_event)
    return stop


def _line(code, offset):
    """The instruction that begins a handler has no line, but the next one has."""
    for _, end, line in code.co_lines():
        if offset < end and line is not None:
            return line
    return None
