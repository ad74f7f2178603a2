"""The supervisor on POSIX: one thread that starts, reaps and kills everything, and never blocks."""
import os
import select
import signal
import time

from ..step.streams import open_streams
from .analysis_process import AnalysisProcess
from .ending_steps import EndingSteps
from .launched_step import start_launcher_unwaited
from .limits import LimitWatch
from .processes import LINUX, descendants_of, kill_tree, living_in_group, send_signal, signal_group
from .running_step import RunningStep
from .spawn_step import spawn_step
from .strays import Strays
from .templates import Templates
from .wire import LineBuffer, Outbox, Refused, parse_request

# Time for helpers of a finished step, such as the resource tracker of multiprocessing, to end by
# themselves.
_GRACE_SECONDS = 0.25
_POLL_SECONDS = 0.01
_NOT_HANDLED = {signal.SIGKILL, signal.SIGSTOP, signal.SIGUSR1, signal.SIGPIPE, signal.SIGXFSZ}
_DUMP_SECONDS = 0.1
"""Time for a step to dump its stacks before it is killed."""


class Supervisor:
    def __init__(self, requests, replies, can_fork):
        self._requests = requests
        self._outbox = Outbox(replies)
        self._lines = LineBuffer()
        self._steps = {}
        self._open = True
        for descriptor in (requests, replies):
            os.set_inheritable(descriptor, False)
        self._wake_reader, self._wake_writer = os.pipe()
        os.set_blocking(self._wake_reader, False)
        os.set_blocking(self._wake_writer, False)
        self._analysis = AnalysisProcess(self._outbox, self._prepare_analysis)
        self._templates = Templates(self._outbox.send, self._on_started, self._start_fresh)
        self._can_fork = can_fork
        self._limits = LimitWatch(self._exceed)
        self._strays = Strays(self._own_pids, lambda: list(self._steps.values()))
        self._ending = EndingSteps(self._strays)

    def serve(self):
        """Returns when Node closes the requests or sends the end request."""
        self._take_signals()
        if self._can_fork:
            self._templates.start_root()
        try:
            while self._open:
                self._wait()
                self._reap()
                for step in self._ending.take(self._steps.values()):
                    self._complete(step)
                self._finish_drained()
                self._check_time()
        except BrokenPipeError:
            pass  # Node is gone
        finally:
            self._end_everything()

    def _take_signals(self):
        signal.set_wakeup_fd(self._wake_writer, warn_on_full_buffer=False)
        # Ignores signals of scripts: this process ends when Node closes the requests. `exec` resets
        # a handler, even an empty one; an ignored signal would be inherited.
        for number in signal.valid_signals() - _NOT_HANDLED:
            signal.signal(number, _do_nothing)
        # Inherited on purpose: a stack request must not kill a step that is not ready for it.
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)

    def _wait(self):
        poll = select.poll()
        templates = self._templates.descriptors()
        for descriptor in (self._requests, self._wake_reader, *templates):
            poll.register(descriptor, select.POLLIN)
        if self._analysis.descriptor is not None:
            poll.register(self._analysis.descriptor, select.POLLIN)
        if self._outbox.is_full:
            poll.register(self._outbox.descriptor, select.POLLOUT)
        ready = {descriptor for descriptor, _ in poll.poll(self._milliseconds())}
        if self._outbox.descriptor in ready:
            self._outbox.flush()
        if self._wake_reader in ready:
            os.read(self._wake_reader, 4096)
        for descriptor in ready & templates.keys():
            self._templates.receive(templates[descriptor])
        if self._analysis.descriptor in ready:
            self._analysis.receive()
        if self._requests in ready:
            self._read_requests()

    def _milliseconds(self):
        """Time until the next deadline, or `None`."""
        deadlines = [self._templates.deadline(), self._analysis.deadline, self._limits.deadline()]
        deadlines.append(self._ending.deadline())
        deadlines += [step.kill_at for step in self._steps.values()]
        if any(step.drain_until is not None for step in self._steps.values()):
            deadlines.append(time.monotonic() + _POLL_SECONDS)
        nearest = min((due for due in deadlines if due is not None), default=None)
        return None if nearest is None else max(0, (nearest - time.monotonic()) * 1000)

    def _read_requests(self):
        data = os.read(self._requests, 1 << 16)
        if not data:
            self._open = False
        for line in self._lines.feed(data):
            try:
                request = parse_request(line)
                getattr(self, f"_on_{request['op']}")(request)
            except Refused as refusal:
                self._refuse(refusal.request_id, str(refusal))

    def _on_run(self, request):
        if request["id"] in self._steps:
            raise Refused(request["id"], f"the id {request['id']} is in use")
        try:
            step = RunningStep(request)
        except OSError as error:
            raise Refused(request["id"], f"cannot start a process: {error}") from None
        self._steps[step.id] = step
        if not self._templates.is_ready(request["template"]):
            self._start_fresh(step)
            return
        streams = self._open_streams(step)
        if streams:
            self._templates.run(request["template"], step, streams[1:])
        for descriptor in streams:
            os.close(descriptor)

    def _start_fresh(self, step):
        streams = self._open_streams(step)
        if not streams:
            return
        try:
            if step.is_launched:
                pid = start_launcher_unwaited(step.request, streams)
            else:
                pid = spawn_step(step.request, streams, step.channel.descriptor, step.stack)
        except OSError as error:
            self._give_up(step, error)
        else:
            self._note_start(step, pid, "spawn")
        finally:
            for descriptor in streams:
                os.close(descriptor)

    def _open_streams(self, step):
        try:
            return open_streams(step.request)
        except OSError as error:
            self._give_up(step, error)
            return []

    def _give_up(self, step, error):
        del self._steps[step.id]
        step.close()
        self._refuse(step.id, f"cannot start a process: {error}")

    def _refuse(self, request_id, message):
        self._outbox.send({"event": "refused", "id": request_id, "message": message})

    def _on_started(self, step, pid):
        self._note_start(step, pid, "fork")

    def _note_start(self, step, pid, mode):
        step.started(pid)
        self._limits.add(step)
        self._outbox.send({"event": "started", "id": step.id, "pid": pid, "mode": mode})

    def _on_template(self, request):
        self._templates.add(request)

    def _on_analyse(self, request):
        self._analysis.ask(request)

    def _on_ping(self, request):
        self._outbox.send({"event": "pong", "id": request["id"]})

    def _on_signal(self, request):
        step = self._steps.get(request["id"])
        if step is None or step.pid is None or step.status is not None:
            return  # it has just ended, or has not begun
        if request["action"] == "dump":
            _request_dump(step)
        elif request["action"] == "terminate":
            signal_group(step.pid, signal.SIGTERM)
        else:
            self._kill(step)

    def _on_shutdown(self, _request):
        self._open = False

    def _kill(self, step):
        kill_tree(step.pid, group=step.pid)
        self._strays.kill_those_of(step)

    def _exceed(self, step, exceeded):
        step.exceeded = exceeded
        _request_dump(step)
        step.kill_at = time.monotonic() + _DUMP_SECONDS

    def _reap(self):
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if os.WIFSTOPPED(status):
                continue  # the script asked its parent to trace it
            step = self._running_step(pid)
            if step is None:
                # A step can end before the start message of its template is read.
                self._templates.receive_all()
                step = self._running_step(pid)
            if step is not None:
                step.ended(status, usage, _GRACE_SECONDS)
            elif not self._ending.reaped(pid) and not self._analysis.reaped(pid):
                self._templates.reaped(pid, status)

    def _running_step(self, pid):
        running = (step for step in self._steps.values() if step.status is None)
        return next((step for step in running if step.pid == pid), None)

    def _finish_drained(self):
        for step in [s for s in self._steps.values() if s.drain_until is not None]:
            left = living_in_group(step.pid) + self._strays.of(step)
            # One look at the process table can miss processes that replace each other.
            left = left or self._strays.of(step)
            if left and time.monotonic() < step.drain_until:
                continue
            self._strays.end(step, left)
            self._complete(step)

    def _complete(self, step):
        del self._steps[step.id]
        self._limits.remove(step)
        # Before the reply: after it, no stray processes may exist.
        self._strays.end_ownerless(self._steps.values())
        self._outbox.send(step.exited_reply())
        step.close()

    def _check_time(self):
        now = time.monotonic()
        self._templates.check_time(now)
        self._analysis.check_time(now)
        self._limits.check_time(now)
        self._ending.check_time(now)
        for step in self._steps.values():
            if step.kill_at is not None and step.kill_at <= now:
                step.kill_at = None
                if step.status is None:
                    self._kill(step)

    def _own_pids(self):
        self._templates.receive_all()
        steps = {step.pid for step in self._steps.values()}
        return steps | self._templates.pids() | self._ending.pids() | {self._analysis.pid}

    def _prepare_analysis(self):
        """In the analysis process."""
        signal.set_wakeup_fd(-1)
        for number in signal.valid_signals() - _NOT_HANDLED:
            signal.signal(number, signal.SIG_DFL)
        own = (self._requests, self._outbox.descriptor, self._wake_reader, self._wake_writer)
        for descriptor in (*own, *self._templates.descriptors()):
            os.close(descriptor)
        for step in self._steps.values():
            step.close()

    def _end_everything(self):
        self._templates.end()
        self._analysis.end()
        for step in self._steps.values():
            if step.pid is not None and step.status is None:
                self._kill(step)
        if LINUX:
            self._strays.end_all()


def _request_dump(step):
    # A launcher that only waits ignores the signal; the step is below it.
    below = descendants_of(step.pid) if step.is_launched and LINUX else []
    for pid in [step.pid, *(process.pid for process in below)]:
        send_signal(pid, signal.SIGUSR1)


def _do_nothing(_number, _frame):
    """The wakeup descriptor does the work."""
