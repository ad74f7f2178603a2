"""Tells the supervisor of the end of a step before the process is gone: that takes the kernel up to
ten milliseconds after large packages were loaded, and the next step may start meanwhile."""
from ..own_builtins import __builtins__
import os
import signal
import sys

try:
    import resource
except ImportError:  # Windows, where the process itself is waited for
    resource = None

_getpid, _getppid, _kill = os.getpid, os.getppid, os.kill
_frames = sys._current_frames


def end_teller(channel):
    """A function that takes the exit code of this process, and does nothing in any other."""
    owner, supervisor = _getpid(), _getppid()

    def say_end(code):
        # Another thread may still write.
        if resource is None or _getpid() != owner or len(_frames()) > 1:
            return
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        kilobytes = 1 if sys.platform == "darwin" else 1024
        channel.end(
            code,
            sum(one.ru_utime + one.ru_stime for one in used),
            max(one.ru_maxrss for one in used) * kilobytes,
        )
        if _getppid() == supervisor:
            _kill(supervisor, signal.SIGCHLD)

    return say_end
