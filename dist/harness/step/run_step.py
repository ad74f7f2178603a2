"""One step, in its own process: surroundings, import, check, call, result, end."""
import atexit
import inspect
import json
import os
import sys
import threading
from time import perf_counter

from .call_main import call_main, error_value
from .describe_exception import describe_exception
from .import_script import import_script
from .main_signature import main_line, signature_problem
from .result import new_result
from .surroundings import enter_surroundings

# Bound before any code of the user's runs, which may replace them.
_encode = json.JSONEncoder(allow_nan=False).encode
_exit = os._exit
_getpid = os.getpid
_getframe = sys._getframe


def run_step(channel, stack):
    """Runs the step and ends this process. Never returns.

    `stack`: where stacks are dumped to, a descriptor, a path or `None`.
    """
    request = json.loads(channel.request)
    result = new_result()
    leave_result = _leave_once(channel, result)
    os._exit = _exit_noted(result, leave_result)
    code = _run(request, stack, result)
    leave_result()
    _finish()
    _exit(code)


def _leave_once(channel, result):
    """A function that writes the result, at most once, and only in the step's own process: a child
    that the script forks must not write it."""
    owner = _getpid()
    written = []

    def leave_result():
        if written or _getpid() != owner:
            return
        written.append(True)
        try:
            channel.write(_encode(result).encode())
        except (TypeError, ValueError):  # the supervisor calls it a crash
            pass

    return leave_result


def _exit_noted(result, leave_result):
    """`os._exit`, which first notes the line that calls it."""

    def exit_noted(status):
        if result["phase"] != "done":
            frame = _getframe(1)
            result["exit_call"] = {"file": frame.f_code.co_filename, "line": frame.f_lineno}
            leave_result()
        _exit(status)

    return exit_noted


def _run(request, stack, result):
    """Fills the result; returns the exit code."""
    start = perf_counter()
    try:
        enter_surroundings(request, stack, result["notices"])
        module = import_script(request["script"], request["python_path"], result["notices"])
        result["import_seconds"] = perf_counter() - start
        result["phase"] = "signature"
        main = getattr(module, "main", None)
        if not callable(main):
            return 1
        result["has_main"] = True
        result["main_line"] = main_line(main)
        result["signature_problem"] = signature_problem(main)
        if result["signature_problem"] is not None:
            return 1
        result["phase"] = "call"
        start = perf_counter()
        returned = call_main(main, request)
        result["main_seconds"] = perf_counter() - start
        if inspect.isgenerator(returned) or inspect.isasyncgen(returned):
            result["phase"] = "signature"
            result["signature_problem"] = "main() returned a generator, so its body never ran"
            return 1
        result["error_value"] = error_value(returned)
        result["phase"] = "done"
        return 0
    except BaseException as error:  # whatever ends the script is its result
        result["main_seconds" if result["phase"] == "call" else "import_seconds"] = (
            perf_counter() - start
        )
        return _take_exception(error, result)


def _take_exception(error, result):
    if isinstance(error, SystemExit):
        code = error.code
        number = 0 if code is None else int(code) if isinstance(code, int) else 1
        result["system_exit"] = max(-(2**31), min(number, 2**31 - 1))
        # The regular end of a script's work in main is no failure; while it is imported, it is.
        if number != 0 or result["phase"] != "call":
            result["exception"] = describe_exception(error)
        if code is not None and not isinstance(code, int):
            _say(f"{result['exception']['message']}\n")
        return number & 0xFF
    result["exception"] = describe_exception(error)
    _say(result["exception"]["text"])
    return 1


def _say(text):
    try:
        sys.stderr.write(text)
    except Exception:  # the script may have closed or replaced it
        pass


def _finish():
    """What the interpreter does at its end, without the time it takes to tear the modules down."""
    # No module offers these two by a public name; multiprocessing ends its children so as well.
    for finish in (threading._shutdown, atexit._run_exitfuncs, _flush):
        try:
            finish()
        except BaseException:  # nothing may keep the process
            pass


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # closed, replaced, or the disk is full
            pass
