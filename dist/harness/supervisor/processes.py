"""Access to the process table. All functions work without `/proc`."""
import os
import signal
import sys

LINUX = sys.platform.startswith("linux")
_PS_SECONDS = 2


class Process:
    """One row of the process table; `started` is in clock ticks since boot."""

    __slots__ = ("pid", "state", "parent", "group", "session", "started")

    def __init__(self, pid, state, parent, group, session, started):
        self.pid = pid
        self.state = state
        self.parent = parent
        self.group = group
        self.session = session
        self.started = started

    @property
    def is_alive(self):
        return self.state not in "ZX"


def look_at(pid):
    """The process with this pid, or `None` if it is gone. Linux only."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            # The name in brackets can contain brackets and spaces.
            fields = stat.read().rpartition(b")")[2].split()
        numbers = [int(field) for field in fields[1:4]]
        return Process(pid, fields[0].decode(), *numbers, int(fields[19]))
    except (OSError, ValueError, IndexError):
        return None


def children_of(pid):
    """The living children of a process. Linux only."""
    found = (look_at(child) for child in _child_pids(pid))
    return [process for process in found if process is not None and process.is_alive]


def descendants_of(pid):
    """All descendants of a living process, in any session. Linux only."""
    found, pending = [], [pid]
    while pending:
        children = children_of(pending.pop())
        found += children
        pending += [child.pid for child in children]
    return found


def living_in_group(group):
    """Pids of the living members of a process group."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return []
    except PermissionError:
        if not LINUX:
            return []  # macOS: a group that contains only zombies
    if LINUX:
        members = (process for process in _all_processes() if process.group == group)
        return [process.pid for process in members if process.is_alive]
    import subprocess  # slow to import, and Linux never needs it

    listing = ["ps", "-A", "-o", "pid=,pgid=,state="]
    try:
        done = subprocess.run(
            listing, capture_output=True, text=True, check=False, timeout=_PS_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    rows = (line.split() for line in done.stdout.splitlines())
    return [int(pid) for pid, pgid, state, *_ in rows if int(pgid) == group and state[0] != "Z"]


def send_signal(pid, number):
    """Sends a signal to a process, or to a group with a negative pid; ignores processes that are
    gone."""
    try:
        os.kill(pid, number)
    except (ProcessLookupError, PermissionError):
        pass


def signal_group(pid, number):
    """Sends a signal to the group of a process, or to the process if it does not lead a group yet.
    """
    try:
        os.killpg(pid, number)
    except (ProcessLookupError, PermissionError):
        send_signal(pid, number)


def kill_tree(pid, group=None):
    """Kills a process, its group if given, and all descendants."""
    # They can only be found while their parents are alive.
    stemming = descendants_of(pid) if LINUX else []
    if group is not None:
        send_signal(-group, signal.SIGKILL)
    send_signal(pid, signal.SIGKILL)
    for process in stemming:
        send_signal(process.pid, signal.SIGKILL)


def adopt_orphans():
    """Makes this process the parent of orphaned descendants, even from other sessions. Returns
    whether this is supported."""
    if not LINUX:
        return False
    pr_set_child_subreaper = 36
    try:
        import ctypes

        return ctypes.CDLL(None).prctl(pr_set_child_subreaper, 1, 0, 0, 0) == 0
    except (ImportError, OSError, AttributeError):
        return False


def _child_pids(pid):
    try:
        pids = []
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", "rb") as listing:
                pids += [int(child) for child in listing.read().split()]
        return pids
    except FileNotFoundError:
        if not os.path.exists(f"/proc/{pid}"):
            return []
        # A kernel built without that file.
        return [process.pid for process in _all_processes() if process.parent == pid]
    except (OSError, ValueError):
        return []


def _all_processes():
    try:
        names = os.listdir("/proc")
    except OSError:
        return []
    found = (look_at(int(name)) for name in names if name.isdigit())
    return [process for process in found if process is not None]
