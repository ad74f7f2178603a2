"""Converts the exception of a script to the result and exit code of the step."""
from ..own_builtins import __builtins__
import sys

from .describe_exception import describe_exception
from .safe_look import field, is_a
from .undisturbed import undisturbed


@undisturbed
def take_exception(error, result):
    """Fills the result and prints the traceback; returns the exit code."""
    if not is_a(error, SystemExit):
        result["exception"] = describe_exception(error)
        _say(result["exception"]["text"])
        return 1
    code = _exit_code(error)
    number = 0 if code is None else int.__int__(code) if is_a(code, int) else 1
    result["system_exit"] = max(-(2**31), min(number, 2**31 - 1))
    # A regular exit in main is not a failure; during import, it is.
    if number != 0 or result["phase"] != "call":
        result["exception"] = describe_exception(error)
    if code is not None and not is_a(code, int):
        _say(f"{result['exception']['message']}\n")
    return number & 0xFF


def _exit_code(error):
    # Like the interpreter: a user class can override the code.
    try:
        return error.code
    except BaseException:
        return field(SystemExit, "code", error) or 1


def _say(text):
    try:
        sys.stderr.write(text)
    except BaseException:  # the script may have closed or replaced it
        pass
