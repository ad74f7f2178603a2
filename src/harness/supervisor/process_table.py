"""Who belongs to whom among the processes: groups, children, orphans."""
import os
import subprocess
import sys
import time

try:
    import ctypes
except ImportError:  # built without it
    ctypes = None

_LINUX = sys.platform.startswith("linux")


def living_in_group(group):
    """Pids of the living members of a process group; zombies do not count."""
    if not _group_answers(group):
        return []
    if _LINUX:
        return [p.pid for p in _all_processes() if p.group == group and p.state not in "ZX"]
    listing = subprocess.run(
        ["ps", "-A", "-o", "pid=,pgid=,state="], capture_output=True, text=True, check=False
    ).stdout
    rows = (line.split() for line in listing.splitlines())
    return [int(pid) for pid, pgid, state, *_ in rows if int(pgid) == group and state[0] != "Z"]


def descendants(ancestor):
    """Pids of everything that stems from a living process, in whatever group. Linux only."""
    if not _LINUX:
        return []
    children = {}
    for process in _all_processes():
        children.setdefault(process.parent, []).append(process.pid)
    found, pending = [], [ancestor]
    while pending:
        of_one = children.get(pending.pop(), [])
        found += of_one
        pending += of_one
    return found


def own_children():
    """The living children of this process, adopted orphans among them. Linux only."""
    if not _LINUX:
        return []
    me = os.getpid()
    try:
        with open(f"/proc/self/task/{me}/children", "rb") as listing:
            pids = [int(pid) for pid in listing.read().split()]
    except OSError:  # a kernel built without this file
        return [p for p in _all_processes() if p.parent == me and p.state not in "ZX"]
    found = (look_at(pid) for pid in pids)
    return [process for process in found if process is not None and process.state not in "ZX"]


def has_children(pid):
    """Whether a process has any, dead ones included that it has not waited for. Linux only."""
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", "rb") as listing:
                if listing.read().strip():
                    return True
    except OSError:  # it is gone, or the kernel was built without this file
        return True
    return False


class Process:
    """One row of the process table; `started` counts clock ticks since the machine's boot."""

    __slots__ = ("pid", "state", "parent", "group", "started")

    def __init__(self, pid, state, parent, group, started):
        self.pid = pid
        self.state = state
        self.parent = parent
        self.group = group
        self.started = started


def now():
    """The moment, as clock ticks since the machine's boot and the last pid that was given out: by
    the two together the processes of before are told from those of after. Linux only."""
    if not _LINUX:
        return (0, 0)
    with open("/proc/loadavg", "rb") as load:
        last = int(load.read().split()[4])
    ticks = time.clock_gettime(time.CLOCK_BOOTTIME) * os.sysconf("SC_CLK_TCK")
    return (int(ticks), last)


def look_at(pid):
    """The process of this pid, or `None` when it is gone. Linux only."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            # The name in brackets may hold anything, brackets and blanks too.
            fields = stat.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return Process(pid, fields[0].decode(), int(fields[1]), int(fields[2]), int(fields[19]))


def adopt_orphans():
    """Makes the kernel hand orphaned descendants to this process, even from other sessions."""
    if not _LINUX or ctypes is None:
        return
    pr_set_child_subreaper = 36
    try:
        ctypes.CDLL(None).prctl(pr_set_child_subreaper, 1, 0, 0, 0)
    except (OSError, AttributeError):
        pass  # without it, only what keeps to the step's group is ended


def _group_answers(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        # macOS says so of a group of zombies.
        return _LINUX
    return True


def _all_processes():
    found = (look_at(int(name)) for name in os.listdir("/proc") if name.isdigit())
    return [process for process in found if process is not None]
