"""The state of a step in the supervisor, from its request to its end."""
import json
import os
import signal
import sys
import time

from ..channel import SupervisorEnd, anonymous_file
from ..harness_dir import HARNESS_DIR
from .launched_step import LaunchedEnd
from .strays import ticks_now

_STACK_LIMIT = 64 * 1024


class RunningStep:
    """Raises `OSError` if its channel cannot be created."""

    def __init__(self, request):
        self.request = request
        self.id = request["id"]
        self.is_launched = request.get("launcher") is not None
        if self.is_launched:
            self.channel = LaunchedEnd(request)
        else:
            self.channel = SupervisorEnd(json.dumps(request).encode())
        self.stack = None if self.is_launched else _stack_file()
        """A descriptor of its stack dumps, or `None`."""
        self.pid = None
        self.started_at = None
        self.began_ticks = ticks_now()
        """Before it could start a process."""
        self.status = None
        """Exit code, or a negative signal number; `None` while it runs."""
        self.cpu_seconds = 0.0
        self.peak_bytes = 0
        self.wall_seconds = 0.0
        self.drain_until = None
        """Deadline for processes that outlive the step to end by themselves."""
        self.seen = {}
        """Start ticks of its known descendants, by pid."""
        self.left_behind = {}
        """Command lines of processes that outlived it, by pid."""
        self.kill_at = None
        self.exceeded = None
        """The limit for which it was killed, with the measured value."""

    def started(self, pid):
        self.channel.give_up_descriptor()
        self.pid = pid
        self.started_at = time.monotonic()

    def ended(self, status, usage, grace_seconds):
        kilobytes = 1 if sys.platform == "darwin" else 1024
        self.status = os.waitstatus_to_exitcode(status)
        self.cpu_seconds = usage.ru_utime + usage.ru_stime
        self.peak_bytes = usage.ru_maxrss * kilobytes
        now = time.monotonic()
        self.wall_seconds = now - self.started_at
        self.drain_until = now + grace_seconds

    def ended_early(self, code, cpu_seconds, peak_bytes):
        """Called when its process has finished."""
        self.status = code
        self.cpu_seconds = cpu_seconds
        self.peak_bytes = int(peak_bytes)
        self.wall_seconds = time.monotonic() - self.started_at

    def exited_reply(self):
        """The `exited` event, once it has ended."""
        died = self.status < 0
        return {
            "event": "exited",
            "id": self.id,
            "exit_code": None if died else self.status,
            "signal": signal_name(-self.status) if died else None,
            "result": parse_result(self.channel.result()),
            "stack": self._dumped_stacks(),
            "resources": {
                "wall_seconds": self.wall_seconds,
                "cpu_seconds": self.cpu_seconds,
                "peak_memory_bytes": self.peak_bytes,
            },
            "left_behind": list(self.left_behind.values()),
            "exceeded": self.exceeded,
        }

    def close(self):
        self.channel.close()
        if self.stack is not None:
            os.close(self.stack)

    def _dumped_stacks(self):
        if self.is_launched:
            return without_own_frames(self.channel.stack())
        if self.stack is None:
            return None
        return without_own_frames(os.pread(self.stack, _STACK_LIMIT, 0))


def parse_result(data):
    """The result of the step (bytes), or `None` if it is not a JSON object."""
    try:
        result = None if data is None else json.loads(data)
    except (ValueError, RecursionError):
        return None
    return result if isinstance(result, dict) else None


def without_own_frames(dumped):
    """Dumped stacks (bytes) without frames of the harness; `None` without a dump."""
    own = f'File "{HARNESS_DIR}{os.sep}'
    lines = dumped.decode("utf-8", "replace").splitlines(True)
    return "".join(line for line in lines if own not in line) or None


def signal_name(number):
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"SIG{number}"


def _stack_file():
    try:
        return anonymous_file("cursus-stack")
    except OSError:
        return None
