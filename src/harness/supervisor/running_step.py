"""A step from its start to its end, as the host sees it."""
import time

try:
    from resource import RUSAGE_SELF, getrusage
except ImportError:  # Windows
    getrusage = None

from .process_table import now


class RunningStep:
    def __init__(self, request):
        self.request = request
        self.pid = 0
        self.stack = None
        """A descriptor of what it dumps of its stacks; `None`: a file has it."""
        self.process = None
        """A `Popen`, where the host waits by thread."""
        self.status = None
        """What `wait` told, by the meaning of `os.waitstatus_to_exitcode`; `None` while it runs."""
        self.usage = None
        self.result = None
        """What the step has left as its result, once it has been read."""
        self.own_peak = None
        self.cpu_seconds_before = 0
        """Of a fork made ahead, before it had this step."""
        self.late_imports = []
        self.finished = False
        """Told to be, ahead of its end."""
        self.wall_seconds = 0.0
        self.drain_until = None
        """Until when processes that outlive the step may end by themselves; `None` before."""
        self.memory_floor = getrusage(RUSAGE_SELF).ru_maxrss if getrusage else 0
        """What the kernel may count as the step's peak although it was the host's."""
        self._started = time.monotonic()
        self.began = now()

    def ended(self, status, usage, grace_seconds):
        """`status`: the exit code, or a negative signal number."""
        self.status = status
        self.usage = usage
        now = time.monotonic()
        self.wall_seconds = now - self._started
        self.drain_until = now + grace_seconds

    def grace_is_over(self):
        return time.monotonic() >= self.drain_until
