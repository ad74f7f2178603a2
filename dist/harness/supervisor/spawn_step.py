"""Starts fresh interpreters on POSIX: of a step, and of the first template."""
import os
import signal
import sys

from ..harness_dir import HARNESS_DIR
from .wire import encode

# Descriptor numbers of the channel and the stack file in the new interpreter.
_CHANNEL, _STACK = 3, 4


def spawn_step(request, streams, channel, stack):
    """Starts an interpreter for the step in a new session. Returns the pid.

    `streams`: descriptors of the standard streams; `stack`: a descriptor or `None`. Raises
    `OSError`.
    """
    arguments = [str(_CHANNEL), "-" if stack is None else str(_STACK)]
    sources = [*streams, channel] if stack is None else [*streams, channel, stack]
    environ = {encode(key): encode(value) for key, value in request["environ"].items()}
    return _spawn(os.path.join("step", "main.py"), arguments, environ, sources, setsid=True)


def spawn_template(socket):
    """Starts an interpreter that only forks. It uses the socket (a descriptor) and stays in the
    process group of the supervisor. Returns the pid. Raises `OSError`."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    try:
        sources = [nowhere, nowhere, nowhere, socket]
        return _spawn(os.path.join("template", "main.py"), [], os.environ, sources, setsid=False)
    finally:
        os.close(nowhere)


def _spawn(file, arguments, environ, sources, *, setsid):
    # The last argument shows whose process this is, also after the death of the supervisor.
    command = [sys.executable, os.path.join(HARNESS_DIR, file), *arguments, str(os.getpid())]
    # Sources have numbers above all targets, so that no copy overwrites a source.
    raised = [_raised(source, len(sources)) for source in sources]
    actions = [(os.POSIX_SPAWN_DUP2, source, target) for target, source in enumerate(raised)]
    # Python ignores these two signals; the new interpreter starts with the defaults.
    common = {"file_actions": actions, "setsigdef": [signal.SIGPIPE, signal.SIGXFSZ]}
    try:
        if not setsid:
            return os.posix_spawn(sys.executable, command, environ, **common)
        try:
            return os.posix_spawn(sys.executable, command, environ, setsid=True, **common)
        except NotImplementedError:  # a C library without setsid: use a process group
            return os.posix_spawn(sys.executable, command, environ, setpgroup=0, **common)
    except ValueError as error:  # a NUL in the environment
        raise OSError(str(error)) from None
    finally:
        for descriptor in raised:
            os.close(descriptor)


def _raised(descriptor, lowest):
    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, max(lowest, 10))
