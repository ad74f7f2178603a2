"""Steps that have reported their end, while the kernel tears down their processes."""
import time

from .processes import children_of, kill_tree

_MOST_SECONDS = 1


class EndingSteps:
    def __init__(self, strays):
        self._strays = strays
        self._due = {}
        """Deadline of each process, by pid: it is killed if it still exists then."""

    def take(self, steps):
        """Returns the running steps that reported their end and left no processes behind."""
        found = []
        for step in steps:
            end = None if step.pid is None or step.status is not None else step.channel.end()
            if end is None or children_of(step.pid) or self._strays.of(step):
                continue
            self._due[step.pid] = time.monotonic() + _MOST_SECONDS
            step.ended_early(*end)
            found.append(step)
        return found

    def pids(self):
        return self._due.keys()

    def deadline(self):
        return min(self._due.values(), default=None)

    def reaped(self, pid):
        """Whether it was one of them."""
        return self._due.pop(pid, None) is not None

    def check_time(self, now):
        for pid in [pid for pid, due in self._due.items() if due <= now]:
            kill_tree(pid, group=pid)
            self._due[pid] = now + _MOST_SECONDS
