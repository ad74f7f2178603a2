"""The process that analyses scripts, so that no script can stop the supervisor."""
import _socket
import collections
import json
import os
import signal
import time

from .processes import send_signal
from .wire import LineBuffer

_SECONDS_A_SCRIPT = 10


class AnalysisProcess:
    """Started for the first script; replies in the order of the requests."""

    def __init__(self, outbox, prepare_fork):
        """`prepare_fork`: called in the forked process."""
        self._outbox = outbox
        self._prepare_fork = prepare_fork
        self._waiting = collections.deque()
        self._current = None
        self._is_retry = False
        self._deadline = None
        self._socket = None
        self.pid = None

    @property
    def descriptor(self):
        """The descriptor to wait for; `None` without a pending request."""
        return None if self._socket is None else self._socket.fileno()

    @property
    def deadline(self):
        return self._deadline

    def ask(self, request):
        self._waiting.append(request)
        self._next()

    def receive(self):
        """Call when the descriptor is readable."""
        data = self._read()
        if not data:
            self._give_up()
            return
        for line in self._lines.feed(data):
            self._outbox.send_line(line)
            self._current = None
        if self._current is None:
            self._next()

    def check_time(self, now):
        if self._deadline is not None and now >= self._deadline:
            self._give_up()

    def end(self):
        if self._socket is not None:
            self._socket.close()
            self._socket = None
            if self.pid is not None:
                send_signal(self.pid, signal.SIGKILL)

    def reaped(self, pid):
        """Whether it was this process, which may have crashed by itself."""
        if pid != self.pid:
            return False
        self.pid = None
        return True

    def _next(self):
        if self._current is not None:
            return
        self._deadline = None
        if self._waiting:
            self._current = self._waiting.popleft()
            self._is_retry = False
            self._send(by_text=False)

    def _send(self, by_text):
        if self._socket is None:
            self._start()
        question = {"id": self._current["id"], "script": self._current["script"]}
        line = json.dumps({**question, "by_text": by_text}).encode() + b"\n"
        self._deadline = time.monotonic() + _SECONDS_A_SCRIPT
        try:
            # It has read the previous request, so the buffer has room for this one.
            self._socket.sendall(line)
        except OSError:
            pass  # its end is noticed by reading

    def _give_up(self):
        """It died or takes too long: a new process handles that script without parsing it."""
        self.end()
        if self._current is None:
            return
        if self._is_retry:
            self._refuse()
        else:
            self._is_retry = True
            self._send(by_text=True)

    def _refuse(self):
        request, self._current = self._current, None
        from ..analysis.analyse import unreadable

        message = f"it cannot be parsed within {_SECONDS_A_SCRIPT} s"
        analysis = unreadable(request["script"], message)
        self._outbox.send({"event": "analysed", "id": request["id"], "analysis": analysis})
        self._next()

    def _read(self):
        try:
            return self._socket.recv(1 << 16)
        except OSError:
            return b""

    def _start(self):
        ours, theirs = _socket.socketpair()
        pid = os.fork()
        if pid == 0:
            try:
                self._prepare_fork()
                ours.close()
                # Slow to import, and the first template should not wait for it.
                from ..analysis.serve import serve

                serve(theirs)
            finally:
                os._exit(0)
        self.pid = pid
        theirs.close()
        self._socket = ours
        self._lines = LineBuffer()
