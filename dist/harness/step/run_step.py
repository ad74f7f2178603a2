"""One step, in its own process: surroundings, import, check, call, result, end."""
from ..own_builtins import __builtins__
import atexit
import functools
import os
import sys
import threading
from sys import settrace

from ..own_json import decode, encode
from ..pip.refusals import read_refusals
from ..container.enter_container import enter_container, note_strays
from .argument_uses import ArgumentUses
from .blame_facts import BlameFacts
from .call_main import call_main, error_value, is_generator
from .clear_modules import clear_modules
from .import_script import import_script
from .main_signature import main_line, signature_problem
from .other_contracts import run_contract
from .result import new_result
from .safe_look import text_of
from .reuse_facts import ReuseFacts
from .report_end import end_reporter
from .surroundings import dump_stacks, enter_surroundings
from .take_exception import take_exception
from .undisturbed import undisturbed
from .user_modules import last_loaded

# Bound before user code runs, which may replace them.
_exit = os._exit
_getpid = os.getpid
_getframe = sys._getframe
_LONGEST_PATH = 4_096
_MOST_CALLS = 100


def run_step(channel, stack):
    """Runs the step and ends this process. Never returns.

    `stack`: the target of stack dumps: a descriptor, a path or `None`.
    """
    request = decode(channel.request)
    result = new_result()
    last = last_loaded()
    facts = BlameFacts(request, result)
    leave_result = _leave_once(channel, request["directory"], result)
    report_end = end_reporter(channel)
    # Also in its module: pickle looks up a function there.
    os._exit = sys.modules[_exit.__module__]._exit = _exit_noted(facts, leave_result)
    uses = ArgumentUses(request, last)
    code = _run(request, stack, facts, uses, leave_result)
    note_strays(result)
    leave_result()
    _finish(last)
    report_end(code)
    _exit(code)


def _leave_once(channel, directory, result):
    """A function that writes the result at most once, and only in the process of the step: a forked
    child must not write it."""
    owner = _getpid()
    written = []

    @undisturbed
    def leave_result():
        if written or _getpid() != owner:
            return
        written.append(True)
        read_refusals(directory, result["notices"])
        try:
            channel.write(encode(result))
        except (TypeError, ValueError):  # the supervisor calls it a crash
            pass

    return leave_result


def _exit_noted(facts, leave_result):
    """Replaces `os._exit` with a function that first records its callers."""

    @functools.wraps(_exit)
    def exit_noted(status):
        if facts.result["phase"] != "done":
            facts.result["exit_call"] = _calls(_getframe(1))
            facts.take_exit(status)
            leave_result()
        _exit(status)

    return exit_noted


def _calls(frame):
    """Files and lines, innermost first."""
    calls = []
    while frame is not None and len(calls) < _MOST_CALLS:
        file = text_of(frame.f_code.co_filename, _LONGEST_PATH) or ""
        calls.append({"file": file, "line": frame.f_lineno})
        frame = frame.f_back
    return calls


def _run(request, stack, facts, uses, leave_result):
    """Fills the result; returns the exit code."""
    result = facts.result
    reuse = ReuseFacts(request, result)

    @undisturbed
    def on_kill(frame):
        result["exit_call"] = _calls(frame)
        leave_result()

    try:
        enter_container(request, result)
        enter_surroundings(request, stack, result["notices"])
        facts.observe(on_kill)
        reuse.observe()
        uses.observe_environ()
        if request.get("call") is not None:
            try:
                return run_contract(request, facts)
            finally:
                uses.close(result)
                reuse.close()
        module = import_script(request["script"], request["python_path"], result["notices"])
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
        dump_stacks()  # a package may have switched it off
        facts.begin_main()
        returned = call_main(main, request, uses)
        uses.close(result)
        facts.end_main(returned)
        reuse.close()
        if is_generator(returned):
            result["phase"] = "signature"
            result["signature_problem"] = "main() returned a generator, so its body never ran"
            return 1
        result["error_value"] = error_value(returned)
        if result["error_value"] is not None:
            facts.take_returned(returned)
        result["phase"] = "done"
        return 0
    except BaseException as error:  # every exception of the script is a result
        settrace(None)  # a function of the script raises
        uses.close(result)
        reuse.close()
        facts.end_main()
        code = take_exception(error, result)
        if code != 0 and result["system_exit"] is not None:
            facts.take_end()
        return code


def _finish(last):
    """The exit work of the interpreter without the slow teardown of packages. `last`: the module
    that was loaded last before the script."""

    def clear():
        clear_modules(last)

    # These two have no public names; multiprocessing also uses them.
    for finish in (threading._shutdown, atexit._run_exitfuncs, clear, _flush):
        try:
            finish()
        except BaseException:  # nothing may prevent the end of the process
            pass


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # closed, replaced, or the disk is full
            pass
