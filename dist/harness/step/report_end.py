"""Reports the end of a step to the supervisor before the kernel removes the process, which takes up
to ten milliseconds with large packages. The next step can start earlier."""
from ..own_builtins import __builtins__
import os
import signal
import sys

try:
    import resource
except ImportError:  # Windows: the supervisor waits for the process
    resource = None

_getpid, _getppid, _kill = os.getpid, os.getppid, os.kill
_frames = sys._current_frames


def end_reporter(channel):
    """Returns a function of the exit code. It does nothing in a process that the script forked."""
    owner, supervisor = _getpid(), _getppid()

    def report_end(code):
        # Another thread may still be writing files.
        if channel.end is None or resource is None or _getpid() != owner or len(_frames()) > 1:
            return
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        kilobytes = 1 if sys.platform == "darwin" else 1024
        channel.end(
            code,
            sum(one.ru_utime + one.ru_stime for one in used),
            max(one.ru_maxrss for one in used) * kilobytes,
        )
        try:
            if _getppid() == supervisor:
                _kill(supervisor, signal.SIGCHLD)
        except OSError:  # the script has dropped its privileges: the end of the process wakes the supervisor
            pass

    return report_end
