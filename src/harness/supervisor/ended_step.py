"""What the host says of a step that has ended."""
import json
import os
import signal
import sys

from ..harness_dir import HARNESS_DIR

_STACK_LIMIT = 64 * 1024
_RESULT_LIMIT = 4 * 1024 * 1024
_COUNTED_LATE_BYTES = 4 * 1024 * 1024


def exited_reply(step, left_behind):
    """The `exited` event of a step that has been reaped."""
    died = step.status < 0
    usage = step.usage
    return {
        "event": "exited",
        "id": step.request["id"],
        "exit_code": None if died else step.status,
        "signal": _signal_name(-step.status) if died else None,
        "result": step.result,
        "stack": read_stack(step),
        "resources": {
            "wall_seconds": step.wall_seconds,
            "cpu_seconds": usage
            and max(0.0, usage.ru_utime + usage.ru_stime - step.cpu_seconds_before),
            "peak_memory_bytes": usage
            and _peak_memory(usage.ru_maxrss, step.memory_floor, step.own_peak),
        },
        "left_behind": left_behind,
    }


def take_result(step):
    """Reads what the step has left as its result, once."""
    if step.result is not None:
        return
    result = _read_result(step.request["control"])
    if result is not None:
        # These are the host's business alone.
        step.own_peak = result.pop("peak_memory_bytes", None)
        step.cpu_seconds_before = result.pop("cpu_seconds_before", 0)
        step.late_imports = result.pop("late_imports", [])
        step.result = result


def _read_result(control):
    try:
        with open(control + "result.json", "rb") as file:
            result = json.loads(file.read(_RESULT_LIMIT))
    except (OSError, ValueError, RecursionError):
        return None
    return result if isinstance(result, dict) else None


def read_stack(step):
    """The dumped stacks without the harness's own frames, or `None` where nothing was dumped."""
    try:
        if step.stack is not None:
            dumped = os.pread(step.stack, _STACK_LIMIT, 0)
        else:
            with open(step.request["control"] + "stack.txt", "rb") as file:
                dumped = file.read(_STACK_LIMIT)
    except OSError:
        return None
    text = dumped.decode("utf-8", "replace")
    own = f'File "{HARNESS_DIR}{os.sep}'
    return "".join(line for line in text.splitlines(True) if own not in line) or None


def _peak_memory(told, floor, own_peak):
    """Bytes. Linux lets a new program inherit the peak of the host that started it (the kernel
    keeps it over `exec`), so what does not exceed that is no news; the step's own word is."""
    unit = 1 if sys.platform == "darwin" else 1024
    # The kernel counts by processor and adds up now and then.
    if own_peak is not None and told * unit <= floor * unit + _COUNTED_LATE_BYTES:
        return own_peak
    return told * unit


def _signal_name(number):
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"SIG{number}"
