"""The state of a template in the supervisor: a process that imports modules and forks steps."""
import os
import time

from ..channel import anonymous_file
from ..template.wire import receive, send, socket_pair
from .processes import kill_tree

IMPORT_SECONDS = 120
"""A template that is still importing after this time is killed."""
_JOB_SECONDS = 4
"""A template that has not started a job after this time is killed."""
_LAST_WORD_SECONDS = 1


class TemplateProcess:
    """States: `waiting` for its parent, `importing`, `ready`, `dying`, `gone`."""

    def __init__(self, template_id, request=None):
        self.id = template_id
        self.request = request
        self.state = "waiting"
        self.waiting = []
        """Templates to fork from this one when it is ready."""
        self.pid = None
        self.copy = None
        """Pid of its copy that waits for a job."""
        self.module = None
        """The module that it is importing."""
        self.jobs = {}
        """By id: assigned steps that have not started, with their deadlines."""
        self._socket = None
        self._deadline = None

    @property
    def descriptor(self):
        return None if self._socket is None else self._socket.fileno()

    @property
    def deadline(self):
        """The next deadline for `check_time`, or `None`."""
        deadlines = [due for _step, due in self.jobs.values()]
        if self._deadline is not None:
            deadlines.append(self._deadline)
        return min(deadlines, default=None)

    def open(self):
        """Creates its socket and returns the other end. Raises `OSError`."""
        self._socket, theirs = socket_pair()
        self._socket.setblocking(False)
        self.state = "importing"
        self._deadline = time.monotonic() + IMPORT_SECONDS
        return theirs

    def run(self, step, streams):
        """Sends it a step to start. Raises `OSError`."""
        descriptors = [step.channel.descriptor, *streams]
        if step.stack is not None:
            descriptors.append(step.stack)
        send(self._socket, {"op": "run"}, descriptors)
        self.jobs[step.id] = (step, time.monotonic() + _JOB_SECONDS)

    def derive(self, other, encoded_request):
        """Makes it fork `other`, a template with more modules. Raises `OSError`."""
        theirs = other.open()
        try:
            file = anonymous_file("cursus-request")
            try:
                os.write(file, encoded_request)
                os.lseek(file, 0, os.SEEK_SET)
                send(self._socket, {"op": "template"}, [theirs.fileno(), file])
            finally:
                os.close(file)
        finally:
            theirs.close()

    def receive(self):
        """The next message; `None` if nothing has arrived; `{}` if the other end is closed or sends
        invalid data."""
        try:
            message, descriptors = receive(self._socket)
        except BlockingIOError:
            return None
        except (OSError, ValueError, RecursionError):
            return {}
        for descriptor in descriptors:
            os.close(descriptor)
        return message if isinstance(message, dict) else {}

    def is_ready(self):
        self.state = "ready"
        self._deadline = None

    def lost(self):
        """Its socket is closed; its exit status follows."""
        self._close_socket()
        self.state = "dying"
        self._deadline = time.monotonic() + _LAST_WORD_SECONDS

    def end(self):
        """Kills it and its waiting copy."""
        self._close_socket()
        self.state = "gone"
        self._deadline = None
        for pid in (self.pid, self.copy):
            if pid is not None:
                kill_tree(pid)

    def _close_socket(self):
        if self._socket is not None:
            self._socket.close()
            self._socket = None
