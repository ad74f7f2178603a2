"""Runs a function in a forked process of limited time and memory, which needs Linux."""
import json
import os
import select
import signal
import time

from ..supervisor.processes import descendants_of, kill_tree

_MOST_RESULT_BYTES = 1 << 20
_MOST_PROCESSES = 8
_MOST_FILE_BYTES = 1 << 26
_TICK_SECONDS = 0.1
_MOST_SWEEPS = 100


def run_isolated(function, *, seconds, memory_bytes, closed):
    """Returns the result of the function, a JSON value, or `None` if it has none in time.

    `closed`: a descriptor that the function must not have. This process has to be the reaper of its
    descendants: none of them survives the call.
    """
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        os.close(closed)
        _run(function, writing, seconds, memory_bytes)
    os.close(writing)
    try:
        return _decoded(_read(reading, pid, time.monotonic() + seconds))
    finally:
        os.close(reading)
        _end_all(pid)


def _run(function, writing, seconds, memory_bytes):
    """Never returns."""
    write, leave = os.write, os._exit  # a pickle may replace them
    try:
        os.setsid()
        limit_process(seconds, memory_bytes)
        data = json.dumps(function()).encode() + b"\n"
        while data and len(data) <= _MOST_RESULT_BYTES:
            data = data[write(writing, data) :]
    finally:
        leave(0)


def limit_process(seconds, memory_bytes):
    """Limits this process, where the system can."""
    end_after(seconds + 1)
    try:
        import resource

        with open("/proc/self/statm", "rb") as statm:
            used = int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (ImportError, OSError):  # Windows, macOS
        return
    for limit, value in (
        # Beyond what the libraries have reserved.
        (resource.RLIMIT_AS, used + memory_bytes),
        (resource.RLIMIT_CPU, int(seconds) + 2),
        (resource.RLIMIT_FSIZE, _MOST_FILE_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(limit)
        allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (allowed, allowed))


def end_after(seconds):
    """Ends this process, even if no process is left that kills it."""
    if hasattr(signal, "alarm"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(int(seconds) + 1)
    else:
        import faulthandler

        nowhere = open(os.devnull, "w", encoding="utf-8")
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)


def _read(reading, pid, deadline):
    """The line that the process writes, as far as it got in time."""
    data = b""
    while not data.endswith(b"\n") and len(data) <= _MOST_RESULT_BYTES:
        remaining = deadline - time.monotonic()
        if remaining <= 0 or len(descendants_of(pid)) > _MOST_PROCESSES:
            break
        ready, _, _ = select.select([reading], [], [], min(remaining, _TICK_SECONDS))
        if ready:
            part = os.read(reading, 1 << 16)
            if not part:
                break
            data += part
        elif os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
            break  # a child of it may hold the pipe
    return data


def _decoded(data):
    try:
        return json.loads(data)
    except ValueError:
        return None


def _end_all(pid):
    kill_tree(pid, group=pid)
    for _ in range(_MOST_SWEEPS):
        for process in descendants_of(os.getpid()):
            try:
                os.kill(process.pid, signal.SIGKILL)
            except OSError:
                pass
        try:
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        except ChildProcessError:
            return
        time.sleep(0.005)
