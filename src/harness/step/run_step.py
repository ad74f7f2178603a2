"""One step, in its own process: surroundings, import, check, call, result, end."""
from ..own_builtins import __builtins__
import atexit
import os
import sys
import threading
from sys import setprofile, settrace
from time import perf_counter

from .call_main import call_main, error_value, is_generator
from .finish_notice import give_notice
from .hot_pages import write_touched_pages
from .import_script import import_script
from .late_imports import late_imports
from .main_signature import main_line, signature_problem
from .refusals import read_refusals
from .result import new_result, write_result
from .surroundings import enter_surroundings
from .take_exception import take_exception

# Bound before any code of the user's runs, which may replace them.
_exit, _getpid = os._exit, os.getpid


def run_step(request):
    """Runs the step and ends this process. Never returns."""
    # A child that the script forks and lets run on must not write the result, nor end as the host.
    owner, host = _getpid(), os.getppid()
    directory = os.path.dirname(request["control"])
    result = new_result()
    result["cpu_seconds_before"] = request.get("cpu_seconds_before", 0)
    newest = next(reversed(sys.modules))
    code = _run(request, result)
    if _getpid() == owner:
        if request.get("tell_late_imports"):
            result["late_imports"] = late_imports(newest)
        read_refusals(directory, result["notices"])
        write_result(request["control"], result)
    _finish()
    if _getpid() == owner and request.get("give_notice") and result["phase"] == "done":
        give_notice(request["control"], host)
        if request.get("tell_pages"):
            write_touched_pages(request["control"])
    _exit(code)


def _run(request, result):
    """Fills the result; returns the exit code."""
    start = perf_counter()
    try:
        enter_surroundings(request, result["notices"])
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
        if is_generator(returned):
            result["phase"] = "signature"
            result["signature_problem"] = "main() returned a generator, so its body never ran"
            return 1
        result["phase"] = "done"
        result["error_value"] = error_value(returned)
        return 0
    except BaseException as error:  # whatever ends the script is its result
        settrace(None)  # a function of the script's that raises
        result["main_seconds" if result["phase"] == "call" else "import_seconds"] = (
            perf_counter() - start
        )
        return take_exception(error, result)


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
