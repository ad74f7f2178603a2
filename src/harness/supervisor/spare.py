"""The fork that is made ahead of the step it will run."""
import time

from ..step.hot_pages import ranges_of, read_touched_pages
from .start_step import Standby

# A step that has just been started needs its processor more: it is left alone for this many times
# what a fork takes.
_LEAVE_ALONE = 1.5
_STEPS_ASKED = 2


class Spare:
    def __init__(self, host_descriptors, preloaded):
        """`host_descriptors`: tells those that no fork may keep."""
        self._host_descriptors = host_descriptors
        self._preloaded = preloaded
        self._standby = None
        self._wanted_from = None
        self.pids = set()
        """Of the forks that have no step, or have been let go."""
        self._fork_seconds = 0.0
        self._touched = []
        self._hot_ranges = ()

    def wanted_in(self):
        """Seconds until it is time to make one; `None` where none is wanted."""
        if self._wanted_from is None:
            return None
        return max(0.0, self._wanted_from - time.monotonic())

    def become(self, request):
        """Returns a fork that runs the step. Raises `OSError`."""
        self._wanted_from = time.monotonic() + _LEAVE_ALONE * self._fork_seconds
        standby, self._standby = self._standby, None
        if standby is not None:
            try:
                return self._give(standby, request)
            except BrokenPipeError:
                pass  # something has ended it
        return self._give(self._new(), request)

    def make(self):
        """Makes one where there is none."""
        self._wanted_from = None
        if self._standby is None:
            try:
                self._standby = self._new()
            except OSError:
                pass  # the step that needs it will tell why

    def renew(self):
        """The host has changed, so the one that waits has not what it should have."""
        self.dismiss()
        self._wanted_from = time.monotonic() if self._preloaded.may_fork() else None

    def dismiss(self):
        if self._standby is not None:
            self._standby.dismiss()
            self._standby = None

    @property
    def asks_for_pages(self):
        """Whether it is worth knowing which pages a step touches."""
        return self._preloaded.learns and len(self._touched) < _STEPS_ASKED

    def learn_from(self, step):
        """What several steps have touched, the next will touch as well."""
        pages = read_touched_pages(step.request["control"]) if self.asks_for_pages else None
        if pages is None:
            return
        self._touched.append(pages)
        if not self.asks_for_pages:
            read, written = (set.intersection(*sets) for sets in zip(*self._touched))
            self._hot_ranges = ranges_of(read, written)
            self.renew()

    def bury(self, pid):
        """One of them has been reaped."""
        self.pids.discard(pid)
        if self._standby is not None and self._standby.pid == pid:
            self.dismiss()

    def _new(self):
        start = time.monotonic()
        standby = Standby(self._host_descriptors(), self._preloaded, self._hot_ranges)
        self._fork_seconds = time.monotonic() - start
        self.pids.add(standby.pid)
        return standby

    def _give(self, standby, request):
        standby.take(request)
        self.pids.discard(standby.pid)
        return standby
