"""A template process: imports modules once, then forks copies that become steps or templates with
more modules."""
from ..own_builtins import __builtins__
import _socket
import gc
import os
from time import sleep as _sleep

from ..channel import StepEnd
from ..high_descriptor import high_descriptor
from ..own_json import decode
from ..step.run_step import run_step
from ..step.surroundings import write_text_promptly
from .effects import has_children, install_audit_hook
from .imported import Imported, ImportProblem
from .wire import receive, send

_MOST_LOST_COPIES = 3

# Bound before packages are imported, which may replace them.
_exit, _fork, _read, _write = os._exit, os.fork, os.read, os.write
_getpid, _getppid = os.getpid, os.getppid


def serve(descriptor):
    """Serves the supervisor until it closes the socket. Never returns."""
    try:
        socket = _take_socket(descriptor)
        write_text_promptly()
        install_audit_hook()
        imported = Imported()
        gc.freeze()
        send(socket, {"event": "ready"})
        while True:
            request, descriptors = _next_job(socket, imported)
            socket.close()
            if request["op"] == "run":
                _become_step(request, imported, *descriptors)
            socket, imported = _become_template(request, imported, *descriptors)
    except OSError:
        pass  # the supervisor is gone, or will end this process
    finally:
        _exit(70)


def _take_socket(descriptor):
    return _socket.socket(_socket.AF_UNIX, _socket.SOCK_SEQPACKET, 0, high_descriptor(descriptor))


def _next_job(socket, imported):
    """Forks copies, one at a time, that wait for a job. Returns in a copy with a job.

    Copies are forked before their job arrives: forking a large process takes milliseconds.
    """
    lost = 0
    while lost < _MOST_LOST_COPIES:
        reader, writer = os.pipe()
        if _fork_for_supervisor():
            os.close(reader)
            return _wait_for_job(socket, writer, imported)
        os.close(writer)
        if has_children():
            reason = "it makes the process that imports it adopt orphans"
            send(socket, {"event": "failed", "module": "", "reason": reason, "raised": False})
            _exit(0)
        taken = _read(reader, 1)
        os.close(reader)
        lost = 0 if taken else lost + 1
    _exit(0)


def _fork_for_supervisor():
    """True in the new process. The supervisor becomes its parent, because the intermediate process
    exits."""
    middle = _fork()
    if middle:
        os.waitpid(middle, 0)
        return False
    middle = _getpid()
    if _fork():
        _exit(0)
    while _getppid() == middle:
        _sleep(0.0001)
    return True


def _wait_for_job(socket, writer, imported):
    send(socket, {"event": "copy", "pid": _getpid()})
    while True:
        message, descriptors = receive(socket)
        if message is None:
            _exit(0)
        if message["op"] == "template":
            with open(descriptors.pop(), "rb") as file:
                request = decode(file.read())
            break
        channel = StepEnd(descriptors[0])
        request = {**decode(channel.request), "channel": channel}
        reason = imported.why_not(request)
        if reason is None:
            send(socket, {"event": "started", "id": request["id"], "pid": _getpid()})
            descriptors = descriptors[1:]
            break
        send(socket, {"event": "declined", "id": request["id"], "reason": reason})
        channel.close()
        for descriptor in descriptors[1:]:
            os.close(descriptor)
    _write(writer, b"!")
    os.close(writer)
    return request, descriptors


def _become_step(request, imported, stdout, stderr, stack=None):
    os.setsid()
    for source, target in ((stdout, 1), (stderr, 2)):
        os.dup2(source, target)
        os.close(source)
    imported.enter_step(request)
    run_step(request["channel"], stack)


def _become_template(request, imported, descriptor):
    socket = _take_socket(descriptor)
    send(socket, {"event": "began", "pid": _getpid()})

    def begin(name):
        send(socket, {"event": "importing", "module": name})

    try:
        facts = imported.add(request, begin)
    except ImportProblem as problem:
        send(socket, {"event": "failed", **problem.facts})
        _exit(0)
    except Exception as error:
        reason = f"an internal error: {type(error).__name__}: {error}"
        send(socket, {"event": "failed", "module": "", "reason": reason[:1000], "raised": False})
        _exit(0)
    gc.freeze()
    send(socket, {"event": "ready", **facts})
    return socket, imported
