"""Two ways for a step's process to come to be, on POSIX: a fork of the host, a fresh interpreter.

Either way the process leads a session and a process group of its own, reads nothing, and writes
to the step's two files.
"""
import json
import os
import select
import signal
import sys

from ..harness_dir import HARNESS_DIR
from ..step.hot_pages import warm
from ..step.streams import check_streams, enter_streams, open_streams, read_request, send_request

# What the host has handlers for: a signal that reached a child before it has forgotten them would
# be told to the host, through the pipe both still share.
_HANDLED = tuple(
    getattr(signal, name)
    for name in ("SIGCHLD", "SIGTERM", "SIGINT", "SIGUSR2")
    if hasattr(signal, name)  # Windows, which only writes requests from here, has not all of them
)


class Standby:
    """A fork of the host that has everything but a step: it waits for one, beside those that run.

    To copy the tables of a process with large libraries takes as long as many a step; so it is
    done before the step is there. Raises `OSError`.
    """

    def __init__(self, host_descriptors, preloaded, hot_ranges=()):
        self.stack = _anonymous_file()
        """A descriptor of what the step dumps of its stacks, or `None`."""
        reader, self._writer = os.pipe()
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, _HANDLED)
        try:
            self.pid = os.fork()
            if self.pid == 0:
                descriptors = (*host_descriptors, self._writer)
                _stand_by(reader, descriptors, preloaded, hot_ranges, blocked)
        except OSError:
            self.dismiss()
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
            os.close(reader)

    def take(self, request):
        """Makes it the step of this request; `stack` is the caller's to close from then on.
        Raises `OSError`: it is gone, or the step's files cannot be written."""
        try:
            check_streams(request)
            told = {**request, "stack_descriptor": self.stack}
            send_request(self._writer, json.dumps(told).encode())
        except OSError:
            self.dismiss()
            raise
        os.close(self._writer)

    def dismiss(self):
        """Lets one that has no step go: it ends by itself."""
        os.close(self._writer)
        if self.stack is not None:
            os.close(self.stack)


def start_fresh(request):
    """Starts a new interpreter. Returns the pid. Raises `OSError`."""
    file = write_request(request)
    streams = open_streams(request)
    try:
        return spawn_interpreter([file], request["environ"], streams)
    finally:
        for descriptor in streams:
            os.close(descriptor)


def spawn_interpreter(arguments, environ, streams):
    """Starts `step.py` in a session of its own; `streams`: descriptors for the standard ones.
    Returns the pid. Raises `OSError`."""
    command = [sys.executable, os.path.join(HARNESS_DIR, "step", "main.py"), *arguments]
    actions = [(os.POSIX_SPAWN_DUP2, source, target) for target, source in enumerate(streams)]
    # A running Python ignores these two; the new one shall begin as if from a shell.
    common = {"file_actions": actions, "setsigdef": [signal.SIGPIPE, signal.SIGXFSZ]}
    try:
        try:
            return os.posix_spawn(sys.executable, command, environ, setsid=True, **common)
        except NotImplementedError:  # a C library without it: a group of its own must do
            return os.posix_spawn(sys.executable, command, environ, setpgroup=0, **common)
    except ValueError as error:  # a NUL in the environment
        raise OSError(str(error)) from None


def write_request(request):
    """Leaves the request for the fresh interpreter, without the environment: it may be secret."""
    file = request["control"] + "request.json"
    kept = {key: value for key, value in request.items() if key != "environ"}
    with open(file, "w", encoding="utf-8") as out:
        json.dump(kept, out)
    return file


def _anonymous_file():
    try:
        return os.memfd_create("stack")
    except (AttributeError, OSError):  # a kernel or a C library without it
        return None


def _stand_by(reader, host_descriptors, preloaded, hot_ranges, blocked):
    try:
        os.setsid()
        signal.set_wakeup_fd(-1)
        for number in _HANDLED:
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for descriptor in host_descriptors:
            os.close(descriptor)
        from ..step.run_step import run_step
        from ..step.surroundings import write_text_promptly

        preloaded.forget_host()
        write_text_promptly()
        warm(hot_ranges, lambda: select.select([reader], [], [], 0)[0])
        data = read_request(reader)
        os.close(reader)
        # Nothing comes where the host has no step for this process, or is gone.
        if data:
            request = json.loads(data)
            request["cpu_seconds_before"] = sum(os.times()[:2])
            enter_streams(request)
            preloaded.restore_surroundings(request)
            run_step(request)
    except BaseException as error:  # the harness's own fault: it must not run on as a second host
        os.write(2, f"Internal error in the step's process: {error!r}\n".encode())
    finally:
        os._exit(70)
