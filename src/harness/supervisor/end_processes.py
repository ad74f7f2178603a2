"""How the processes of a step are ended."""
import os
import signal

from .process_table import descendants


def kill_tree(step):
    # Those in other sessions are found only while their parents live.
    stray = descendants(step.pid)
    signal_group(step, signal.SIGKILL)
    for pid in stray:
        kill(pid)


def signal_group(step, number):
    try:
        os.killpg(step.pid, number)
    except (ProcessLookupError, PermissionError):
        # No group: a fork that does not lead its own yet. (Once reaped, the pid may be another's.)
        if step.status is None:
            os.kill(step.pid, number)


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
