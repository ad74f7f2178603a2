"""The host where neither fork nor a pollable pipe exists (Windows): a thread waits for each step.

It speaks the same words as `PosixHost`; every step gets a fresh interpreter.
"""
import os
import signal
import subprocess
import sys
import threading

from ..harness_dir import HARNESS_DIR
from ..analysis.analyse import analyse
from .ended_step import exited_reply, take_result
from ..template.preloaded import Preloaded
from .running_step import RunningStep
from .start_step import write_request
from .wire import LineBuffer, Refused, parse_request, send

_WINDOWS = os.name == "nt"


class ThreadHost:
    def __init__(self, requests, replies):
        self._requests = requests
        self._replies = replies
        self._lock = threading.Lock()
        self._steps = {}
        for descriptor in (requests, replies):
            os.set_inheritable(descriptor, False)

    def serve(self):
        """Returns when Node has closed the requests, or asked for the end."""
        self._preloaded = Preloaded()
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
                _end(step.process, _kill_tree)

    def _handle_line(self, line):
        """False: the host shall end."""
        try:
            request = parse_request(line)
            if request["op"] == "shutdown":
                return False
            getattr(self, f"_on_{request['op']}")(request)
        except Refused as refusal:
            self._send(
                {"event": "refused", "id": refusal.request_id, "message": str(refusal)}
            )
        return True

    def _on_run(self, request):
        request_id = request["id"]
        if request_id in self._steps:
            raise Refused(request_id, f"the id {request_id} is in use")
        step = RunningStep(request)
        try:
            step.process = _start(request)
        except (OSError, ValueError) as error:
            raise Refused(request_id, f"cannot start a process: {error}") from None
        self._steps[request_id] = step
        pid = step.process.pid
        self._send({"event": "started", "id": request_id, "pid": pid, "mode": "spawn"})
        threading.Thread(target=self._wait_for, args=(step,), daemon=True).start()

    def _on_analyse(self, request):
        analysis = analyse(request["script"])
        self._send({"event": "analysed", "id": request["id"], "analysis": analysis})

    def _on_preload(self, request):
        # A step never inherits from this host, so an import would be for nothing.
        reply = self._preloaded.batch({**request, "modules": []}).reply()
        self._send(reply)

    def _on_signal(self, request):
        step = self._steps.get(request["id"])
        if step is None or step.process.poll() is not None:
            return  # it has just ended: nothing to say
        if request["action"] == "terminate":
            _end(step.process, _terminate)
        elif request["action"] == "kill":
            _end(step.process, _kill_tree)
        # A dump cannot be asked for here: the step writes one by itself before its time is over.

    def _wait_for(self, step):
        code = step.process.wait()
        step.ended(code, None, 0)
        take_result(step)
        del self._steps[step.request["id"]]
        try:
            self._send(exited_reply(step, 0))
        except BrokenPipeError:
            pass  # the reading thread will see the end as well

    def _send(self, reply):
        with self._lock:
            send(self._replies, reply)


def _start(request):
    file = write_request(request)
    with open(request["stdout"], "ab") as out, open(request["stderr"], "ab") as err:
        apart = (
            {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
            if _WINDOWS
            else {"start_new_session": True}
        )
        return subprocess.Popen(
            [sys.executable, os.path.join(HARNESS_DIR, "step", "main.py"), file],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            env=request["environ"],
            **apart,
        )


def _end(process, how):
    try:
        how(process)
    except OSError:
        pass  # it was quicker


def _terminate(process):
    if _WINDOWS:
        process.send_signal(signal.CTRL_BREAK_EVENT)
    else:
        os.killpg(process.pid, signal.SIGTERM)


def _kill_tree(process):
    if _WINDOWS:
        # Only `taskkill` follows the tree; a process that has lost its parent escapes it.
        subprocess.run(
            ["taskkill", "/T", "/F", "/PID", str(process.pid)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    else:
        os.killpg(process.pid, signal.SIGKILL)
