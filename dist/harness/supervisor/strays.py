"""Processes that steps leave behind in sessions of their own: found, attributed and ended.

Linux hands them to the supervisor when their parents end. Elsewhere there are none to be found.
"""
import collections
import os
import select
import time

from ..harness_dir import HARNESS_DIR
from .processes import LINUX, children_of, kill_tree

_POLL_SECONDS = 0.01
_MOST_POLLS = 100
_MOST_ENDED = 64
_LONGEST_COMMAND = 200


class Strays:
    def __init__(self, own_pids, running):
        """Functions that return the pids of the supervisor's known children, and the running steps."""
        self._own_pids = own_pids
        self._running = running
        self._ended = collections.deque(maxlen=_MOST_ENDED)
        """When the last steps began and ended, in ticks."""

    def of(self, step):
        """Pids of those that stem from this step for certain."""
        return [
            process.pid
            for process in self._adopted()
            if _stems_from(process, step) or self._only_began_in(step, process.started)
        ]

    def _only_began_in(self, step, ticks):
        """Whether no other step ran when something began."""
        others = [one.began_ticks for one in self._running() if one is not step]
        if any(began <= ticks for began in others):
            return False
        if any(began <= ticks <= ended for began, ended in self._ended):
            return False
        return step.began_ticks <= ticks

    def end(self, step, pids):
        """Ends what has outlived the step, and notes what it was."""
        self._ended.append((step.began_ticks, ticks_now()))
        step.left_behind = {pid: _command(pid) for pid in pids}
        for pid in step.left_behind:
            kill_tree(pid)

    def kill_those_of(self, step):
        for pid in self.of(step):
            kill_tree(pid)

    def end_ownerless(self, running):
        """Ends those that are older than every running step: they stem from one that has ended."""
        strays = self._adopted()
        if not strays:
            return
        first = min((step.began_ticks for step in running), default=None)
        for process in strays:
            if first is None or process.started < first:
                kill_tree(process.pid)

    def end_all(self):
        """Ends every process that is left, whosever it is; each death may hand up further ones."""
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
        # First: a copy of a template that becomes a step says so before it leaves the session.
        children = children_of(os.getpid())
        own = self._own_pids()
        session = os.getsid(0)
        # Templates and their copies keep to the supervisor's session, which no step can enter.
        return [child for child in children if child.pid not in own and child.session != session]


def ticks_now():
    """Clock ticks since the machine's boot, as the process table counts them."""
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
