"""The supervisor for systems without fork and pollable pipes (Windows): a thread waits for each
step. It uses the same protocol as `Supervisor`; every step gets a fresh interpreter."""
import json
import os
import signal
import subprocess
import sys
import threading
import time

from ..analysis.module_origin import ModuleOrigins
from ..analysis.serve import answer
from ..channel import NamedSupervisorEnd, SupervisorEnd
from ..harness_dir import HARNESS_DIR
from ..step.streams import open_streams
from .launched_step import LaunchedEnd, start_launcher
from .running_step import parse_result, signal_name, without_own_frames
from .wire import LineBuffer, Refused, parse_request

_WINDOWS = os.name == "nt"
_STACK_LIMIT = 64 * 1024


class ThreadSupervisor:
    def __init__(self, requests, replies):
        self._requests = requests
        self._replies = replies
        self._lock = threading.Lock()
        self._steps = {}
        self._origins = ModuleOrigins()
        for descriptor in (requests, replies):
            os.set_inheritable(descriptor, False)

    def serve(self):
        """Returns when Node closes the requests or sends the end request."""
        lines = LineBuffer()
        try:
            while True:
                data = os.read(self._requests, 1 << 16)
                if not data or not all(self._handle_line(line) for line in lines.feed(data)):
                    break
        except BrokenPipeError:
            pass  # Node is gone
        finally:
            for step in list(self._steps.values()):
                step.end(_kill_tree)

    def _handle_line(self, line):
        """False: the supervisor ends."""
        try:
            request = parse_request(line)
            if request["op"] == "shutdown":
                return False
            getattr(self, f"_on_{request['op']}")(request)
        except Refused as refusal:
            self._send({"event": "refused", "id": refusal.request_id, "message": str(refusal)})
        return True

    def _on_run(self, request):
        request_id = request["id"]
        if request_id in self._steps:
            raise Refused(request_id, f"the id {request_id} is in use")
        try:
            step = _ThreadedStep(request)
        except (OSError, ValueError) as error:
            raise Refused(request_id, f"cannot start a process: {error}") from None
        self._steps[request_id] = step
        self._send(
            {"event": "started", "id": request_id, "pid": step.process.pid, "mode": "spawn"}
        )
        threading.Thread(target=self._wait_for, args=(step,), daemon=True).start()

    def _on_analyse(self, request):
        self._send(answer({**request, "by_text": False}, self._origins))

    def _on_template(self, request):
        raise Refused(request["id"], "templates need a system that can fork")

    def _on_ping(self, request):
        self._send({"event": "pong", "id": request["id"]})

    def _on_signal(self, request):
        step = self._steps.get(request["id"])
        if step is None or step.process.poll() is not None:
            return  # it has just ended
        if request["action"] == "terminate":
            step.end(_terminate)
        elif request["action"] == "kill":
            step.end(_kill_tree)
        # A dump cannot be requested here: the step writes one before its time limit.

    def _wait_for(self, step):
        code = step.process.wait()
        reply = step.exited_reply(code)
        step.close()
        del self._steps[step.id]
        try:
            self._send(reply)
        except BrokenPipeError:
            pass  # the reading thread will also see the end

    def _send(self, reply):
        data = (json.dumps(reply, allow_nan=False) + "\n").encode("ascii")
        with self._lock:
            while data:
                data = data[os.write(self._replies, data) :]


class _ThreadedStep:
    """Raises `OSError` if it cannot be started."""

    def __init__(self, request):
        self.id = request["id"]
        self._is_launched = request.get("launcher") is not None
        if self._is_launched:
            self._channel = LaunchedEnd(request)
        else:
            make_channel = NamedSupervisorEnd if _WINDOWS else SupervisorEnd
            self._channel = make_channel(json.dumps(request).encode())
        self._stack_path = os.path.join(request["directory"], ".stack.txt")
        self._started_at = time.monotonic()
        try:
            self.process = self._start(request)
        except (OSError, ValueError):
            self.close()
            raise

    def exited_reply(self, code):
        return {
            "event": "exited",
            "id": self.id,
            "exit_code": None if code < 0 else code,
            "signal": signal_name(-code) if code < 0 else None,
            "result": parse_result(self._channel.result()),
            "stack": without_own_frames(self._dumped()),
            "resources": {
                "wall_seconds": time.monotonic() - self._started_at,
                "cpu_seconds": None,
                "peak_memory_bytes": None,
            },
            "left_behind": [],
            "exceeded": None,
        }

    def end(self, how):
        try:
            how(self.process)
        except OSError:
            pass  # it has already ended

    def close(self):
        self._channel.close()

    def _dumped(self):
        if self._is_launched:
            return self._channel.stack()
        try:
            with open(self._stack_path, "rb") as file:
                return file.read(_STACK_LIMIT)
        except OSError:  # it ended before it wrote a dump
            return b""

    def _start(self, request):
        if self._is_launched:
            return self._start_launcher(request)
        channel = self._channel
        if _WINDOWS:
            how = ["--named", channel.name, str(channel.size), self._stack_path]
            apart = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
        else:
            how = [str(channel.descriptor), self._stack_path]
            apart = {"start_new_session": True, "pass_fds": [channel.descriptor]}
        streams = open_streams(request)
        try:
            return subprocess.Popen(
                [sys.executable, os.path.join(HARNESS_DIR, "step", "main.py"), *how],
                stdin=streams[0],
                stdout=streams[1],
                stderr=streams[2],
                env=request["environ"],
                **apart,
            )
        finally:
            for descriptor in streams:
                os.close(descriptor)

    def _start_launcher(self, request):
        streams = open_streams(request)
        group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if _WINDOWS else {}
        try:
            return start_launcher(request, streams, **group)
        finally:
            for descriptor in streams:
                os.close(descriptor)


def _terminate(process):
    if _WINDOWS:
        process.send_signal(signal.CTRL_BREAK_EVENT)
    else:
        os.killpg(process.pid, signal.SIGTERM)


def _kill_tree(process):
    if _WINDOWS:
        # Only `taskkill` follows the process tree; it misses processes without a parent.
        subprocess.run(
            ["taskkill", "/T", "/F", "/PID", str(process.pid)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    else:
        os.killpg(process.pid, signal.SIGKILL)
