"""The interpreter that is started ahead of the step it will run, where steps are not forked."""
import json
import os
import time

from .start_step import spawn_interpreter, start_fresh
from ..step.streams import check_streams, send_request

# A step that has just been started needs its processor more.
_LEAVE_ALONE_SECONDS = 0.03


class FreshSpare:
    def __init__(self, preloaded, pids):
        """`pids`: takes those of interpreters that have no step."""
        self._preloaded = preloaded
        self._pids = pids
        self._environ = {
            key: value for key, value in os.environ.items() if key not in preloaded.coerced
        }
        self._waiting = None
        """Its pid and the descriptor on which it waits for its step."""
        self._wanted_from = None

    @property
    def descriptors(self):
        """Those that no fork may keep."""
        return () if self._waiting is None else self._waiting[1:]

    def wanted_in(self):
        """Seconds until it is time to start one; `None` where none is wanted."""
        if self._wanted_from is None:
            return None
        return max(0.0, self._wanted_from - time.monotonic())

    def start(self, request):
        """Returns the pid of an interpreter that runs the step. Raises `OSError`."""
        # Where one step needs it, others will.
        self._wanted_from = time.monotonic() + _LEAVE_ALONE_SECONDS
        if self._waiting is not None and self._preloaded.starts_alike(request["environ"]):
            check_streams(request)
            try:
                return self._give(request)
            except BrokenPipeError:
                pass  # something has ended it
        return start_fresh(request)

    def make(self):
        """Starts one where there is none."""
        self._wanted_from = None
        if self._waiting is not None:
            return
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            reader, writer = os.pipe()
        except OSError:
            return  # the step that needs one will tell why
        try:
            pid = spawn_interpreter(["--wait"], self._environ, (reader, nowhere, nowhere))
        except OSError:
            os.close(writer)
        else:
            self._waiting = (pid, writer)
            self._pids.add(pid)
        finally:
            os.close(reader)
            os.close(nowhere)

    def bury(self, pid):
        """One of them has been reaped."""
        self._pids.discard(pid)
        if self._waiting is not None and self._waiting[0] == pid:
            self.dismiss()

    def dismiss(self):
        """Lets one that has no step go: it ends by itself."""
        if self._waiting is not None:
            os.close(self._waiting[1])
            self._waiting = None

    def _give(self, request):
        pid, writer = self._waiting
        self._waiting = None
        try:
            begun_with = {"begun_with": list(self._environ)}
            send_request(writer, json.dumps({**request, **begun_with}).encode())
        finally:
            os.close(writer)
        self._pids.discard(pid)
        return pid
