"""Runs any program instead of a script, in the process group of the step."""
from ..own_builtins import __builtins__
import signal
import subprocess


def run_command(argv, result):
    """Fills `command` of the result; returns the exit code."""
    result["phase"] = "call"
    command = result["command"] = {"exit_code": None, "signal": None, "problem": None}
    try:
        status = subprocess.call(argv, stdin=subprocess.DEVNULL)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        missing = isinstance(error, FileNotFoundError)
        command["problem"] = "program not found" if missing else reason
        return 1
    if status < 0:
        command["signal"] = _name(-status)
        return 1
    command["exit_code"] = status
    if status == 0:
        result["phase"] = "done"
    return status & 0xFF


def _name(number):
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
