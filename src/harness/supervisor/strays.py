"""Finds, attributes and kills processes that steps leave behind in other sessions.

On Linux, the supervisor becomes their parent. On other systems, they cannot be found.
"""
import collections
import os
import select
import time

from ..harness_dir import HARNESS_DIR
from .processes import LINUX, children_of, kill_tree

_POLL_SECONDS = 0.001
_MOST_POLLS = 1000
_MOST_ENDED = 64
_LONGEST_COMMAND = 200


class Strays:
    def __init__(self, own_pids, running):
        """Functions that return the pids of the supervisor's known children, and the running steps."""
        self._own_pids = own_pids
        self._running = running
        self._ended = collections.deque(maxlen=_MOST_ENDED)
        """Start and end of the last steps, in ticks."""

    def of(self, step):
        """Pids of processes that certainly descend from this step."""
        return [
            process.pid
            for process in _with_successors(self._adopted())
            if _stems_from(process, step) or self._only_began_in(step, process.started)
        ]

    def _only_began_in(self, step, ticks):
        """Whether no other step was running at a start time."""
        others = [one.began_ticks for one in self._running() if one is not step]
        if any(began <= ticks for began in others):
            return False
        if any(began <= ticks <= ended for began, ended in self._ended):
            return False
        return step.began_ticks <= ticks

    def end(self, step, pids):
        """Kills processes that outlived the step, and records their command lines."""
        self._ended.append((step.began_ticks, ticks_now()))
        step.left_behind = {pid: _command(pid) for pid in pids}
        for pid in step.left_behind:
            kill_tree(pid)

    def kill_those_of(self, step):
        for pid in self.of(step):
            kill_tree(pid)

    def end_ownerless(self, running):
        """Kills processes that are older than every running step: they descend from a finished
        step."""
        strays = self._adopted()
        if not strays:
            return
        first = min((step.began_ticks for step in running), default=None)
        for process in strays:
            if first is None or process.started < first:
                kill_tree(process.pid)

    def end_all(self):
        """Kills all remaining processes; each death can reveal further ones."""
        for _ in range(_MOST_POLLS):
            for process in children_of(os.getpid()):
                kill_tree(process.pid)
            try:
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            except ChildProcessError:
                return
            if not children_of(os.getpid()):
                return
            select.select([], [], [], _POLL_SECONDS)

    def _adopted(self):
        if not LINUX:
            return []
        # First: a copy of a template reports that it becomes a step before it leaves the session.
        children = children_of(os.getpid())
        own = self._own_pids()
        session = os.getsid(0)
        # Templates and their copies stay in the session of the supervisor, which no step can enter.
        return [child for child in children if child.pid not in own and child.session != session]


def _with_successors(processes):
    """Also the children of those that are about to end: these no longer have a directory or files to
    be recognised by, and still have their children."""
    ending = [process for process in processes if not _link(process.pid, "cwd")]
    return processes + [child for process in ending for child in children_of(process.pid)]


def ticks_now():
    """Clock ticks since boot, as in the process table."""
    if not LINUX:
        return 0
    return int(time.clock_gettime(time.CLOCK_BOOTTIME) * os.sysconf("SC_CLK_TCK"))


def _stems_from(process, step):
    if step.pid in (process.session, process.group):
        return True
    if step.seen.get(process.pid) == process.started:
        return True
    directory = step.request["directory"]
    cwd = _link(process.pid, "cwd")
    if cwd == directory or cwd.startswith(directory + os.sep):
        return True
    streams = (step.request["stdout"], step.request["stderr"])
    return any(_link(process.pid, f"fd/{number}") in streams for number in (1, 2))


def _link(pid, name):
    try:
        return os.readlink(f"/proc/{pid}/{name}")
    except OSError:
        return ""


def _command(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            words = file.read(4 * _LONGEST_COMMAND).rstrip(b"\0").replace(b"\0", b" ")
    except OSError:
        words = b""
    if os.fsencode(HARNESS_DIR) in words:
        return "a process forked by the script"
    return words.decode("utf-8", "replace")[:_LONGEST_COMMAND] or "a process without a name"
