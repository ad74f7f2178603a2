"""Two ways for a step's process to come to be, on POSIX: a fork of the host, a fresh interpreter.

Either way the process leads a session and a process group of its own, reads nothing, and writes
to the step's two files.
"""
import json
import os
import signal
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_APPEND


def start_fork(request, host_descriptors, preloaded):
    """Forks. Returns the pid; the child never returns. Raises `OSError`."""
    streams = _open_streams(request)
    # A signal that reached the child before it has forgotten the host's handlers would be told
    # to the host, through the pipe both still share.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    try:
        pid = os.fork()
        if pid == 0:
            _be_the_step(request, streams, host_descriptors, preloaded, blocked)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for descriptor in streams:
            os.close(descriptor)
    return pid


def start_fresh(request):
    """Starts a new interpreter. Returns the pid. Raises `OSError`."""
    file = write_request(request)
    streams = _open_streams(request)
    arguments = [sys.executable, os.path.join(_HERE, "step.py"), file]
    actions = [(os.POSIX_SPAWN_DUP2, source, target) for target, source in enumerate(streams)]
    # A running Python ignores these two; the new one shall begin as if from a shell.
    common = {"file_actions": actions, "setsigdef": [signal.SIGPIPE, signal.SIGXFSZ]}
    try:
        try:
            return os.posix_spawn(
                sys.executable, arguments, request["environ"], setsid=True, **common
            )
        except NotImplementedError:  # a C library without it: a group of its own must do
            return os.posix_spawn(
                sys.executable, arguments, request["environ"], setpgroup=0, **common
            )
    except ValueError as error:  # a NUL in the environment
        raise OSError(str(error)) from None
    finally:
        for descriptor in streams:
            os.close(descriptor)


def write_request(request):
    """Leaves the request for the fresh interpreter, without the environment: it may be secret."""
    file = os.path.join(request["control_dir"], "request.json")
    kept = {key: value for key, value in request.items() if key != "environ"}
    with open(file, "w", encoding="utf-8") as out:
        json.dump(kept, out)
    return file


def _open_streams(request):
    opened = []
    try:
        opened.append(os.open(os.devnull, os.O_RDONLY))
        opened.append(os.open(request["stdout"], _WRITE, 0o644))
        opened.append(os.open(request["stderr"], _WRITE, 0o644))
    except (OSError, ValueError) as error:
        for descriptor in opened:
            os.close(descriptor)
        raise OSError(str(error)) from None
    return opened


def _be_the_step(request, streams, host_descriptors, preloaded, blocked):
    try:
        os.setsid()
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGCHLD, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for target, source in enumerate(streams):
            os.dup2(source, target)
        for descriptor in (*streams, *host_descriptors):
            os.close(descriptor)
        preloaded.restore_surroundings(request)

        from .run_step import run_step

        run_step(request)
    except BaseException as error:  # the harness's own fault: it must not run on as a second host
        os.write(2, f"Internal error in the step's process: {error!r}\n".encode())
    finally:
        os._exit(70)
