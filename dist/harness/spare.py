"""The fork that is made ahead of the step it will run."""
from .start_step import Standby


class Spare:
    def __init__(self, host_descriptors, preloaded):
        self._host_descriptors = host_descriptors
        self._preloaded = preloaded
        self._standby = None
        self.is_wanted = False

    @property
    def pid(self):
        """Of the one that waits, or `None`."""
        return None if self._standby is None else self._standby.pid

    def become(self, request):
        """Returns the pid of a fork that runs the step. Raises `OSError`."""
        self.is_wanted = True
        standby, self._standby = self._standby, None
        if standby is not None:
            try:
                standby.take(request)
                return standby.pid
            except BrokenPipeError:
                pass  # something has ended it
        standby = self._new()
        standby.take(request)
        return standby.pid

    def make(self):
        """Makes one where there is none."""
        self.is_wanted = False
        if self._standby is None:
            try:
                self._standby = self._new()
            except OSError:
                pass  # the step that needs it will tell why

    def renew(self):
        """The host has changed, so the one that waits has not what it should have."""
        self.dismiss()
        self.is_wanted = self._preloaded.may_fork()

    def dismiss(self):
        if self._standby is not None:
            self._standby.dismiss()
            self._standby = None

    def _new(self):
        return Standby(self._host_descriptors, self._preloaded)
