"""The host on POSIX: one thread that waits for requests, ended children and its own clock."""
import os
import select
import signal
import sys

from ..analysis.analyse import analyse
from .end_processes import kill_tree, signal_group
from .ended_step import exited_reply, take_result
from ..step.finish_notice import KNOWN_HERE, has_given_notice
from ..library_first import library_first
from .process_table import (
    adopt_orphans,
    has_children,
    living_in_group,
)
from .running_step import RunningStep
from .stray_processes import adopted, end_everything, end_orphans
from .wire import LineBuffer, Refused, parse_request, send

# What a step that has just ended gives its helpers, such as multiprocessing's resource tracker,
# to notice and to end by themselves.
_GRACE_SECONDS = 0.25
_POLL_SECONDS = 0.01


class PosixHost:
    def __init__(self, requests, replies):
        self._requests = requests
        self._replies = replies
        self._lines = LineBuffer()
        self._steps = {}
        self._preloads = []
        self._is_idle = False
        self._preloaded = None
        self._spare = None
        self._fresh = None
        self._open = True
        for descriptor in (requests, replies):
            os.set_inheritable(descriptor, False)
        self._wake_reader, self._wake_writer = os.pipe()
        os.set_blocking(self._wake_reader, False)
        os.set_blocking(self._wake_writer, False)

    def serve(self):
        """Returns when Node has closed the requests, or asked for the end."""
        self._take_signals()
        adopt_orphans()
        try:
            while self._open:
                self._wait()
                self._reap()
                self._finish_drained()
                self._use_spare_time()
        except BrokenPipeError:
            pass  # Node is gone
        finally:
            if self._fresh is not None:
                self._fresh.dismiss()
            end_everything(self._steps, self._spare)

    def _take_signals(self):
        signal.set_wakeup_fd(self._wake_writer, warn_on_full_buffer=False)
        # A handler, even an empty one, is undone by `exec`; an ignored signal would be inherited.
        for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGUSR2):
            signal.signal(number, _note_only)
        # This one shall be inherited: asking for a dump before a step is ready must not kill it.
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)

    def _wait(self):
        draining = any(step.drain_until is not None for step in self._steps.values())
        waits = [0 if self._preloads else None, _POLL_SECONDS if draining else None]
        waits += [0] if self._spare is None else [self._spare.wanted_in(), self._fresh.wanted_in()]
        timeout = min((seconds for seconds in waits if seconds is not None), default=None)
        ready, _, _ = select.select([self._requests, self._wake_reader], [], [], timeout)
        self._is_idle = not ready
        if self._wake_reader in ready:
            woken_by = os.read(self._wake_reader, 4096)
            if signal.SIGTERM in woken_by:
                self._open = False
            if signal.SIGUSR2 in woken_by:
                self._tell_finished()
        if self._requests in ready:
            data = os.read(self._requests, 1 << 16)
            if not data:
                self._open = False
            for line in self._lines.feed(data):
                self._handle_line(line)

    def _handle_line(self, line):
        try:
            request = parse_request(line)
            handle = getattr(self, f"_on_{request['op']}")
            handle(request)
        except Refused as refusal:
            reply = {"event": "refused", "id": refusal.request_id, "message": str(refusal)}
            send(self._replies, reply)

    def _get_ready(self):
        """Loads what steps need. Scripts are read first: Node plans meanwhile."""
        if self._spare is not None:
            return
        users_path = library_first()
        # Whatever every step needs is worth having before the first fork.
        from ..step import run_step  # noqa: F401
        from .fresh_spare import FreshSpare
        from ..template.preloaded import Preloaded
        from .spare import Spare

        sys.path[:] = users_path
        self._preloaded = Preloaded()
        self._spare = Spare(self._descriptors, self._preloaded)
        self._fresh = FreshSpare(self._preloaded, self._spare.pids)

    def _on_run(self, request):
        self._get_ready()
        request_id = request["id"]
        if request_id in self._steps:
            raise Refused(request_id, f"the id {request_id} is in use")
        step = RunningStep(request)
        forked = request["mode"] == "fork" and self._preloaded.why_not_fork(request) is None
        request["give_notice"] = KNOWN_HERE
        request["tell_late_imports"] = forked and self._preloaded.learns
        request["tell_pages"] = forked and self._spare.asks_for_pages
        try:
            if forked:
                fork = self._spare.become(request)
                step.pid, step.stack = fork.pid, fork.stack
            else:
                step.pid = self._fresh.start(request)
        except OSError as error:
            raise Refused(request_id, f"cannot start a process: {error}") from None
        self._steps[request_id] = step
        mode = "fork" if forked else "spawn"
        send(
            self._replies, {"event": "started", "id": request_id, "pid": step.pid, "mode": mode}
        )

    def _descriptors(self):
        stacks = [step.stack for step in self._steps.values() if step.stack is not None]
        return (
            *(self._requests, self._replies, self._wake_reader, self._wake_writer),
            *stacks,
            *self._fresh.descriptors,
        )

    def _on_analyse(self, request):
        analysis = analyse(request["script"])
        send(self._replies, {"event": "analysed", "id": request["id"], "analysis": analysis})

    def _on_preload(self, request):
        self._get_ready()
        self._preloads.append(self._preloaded.batch(request))

    def _on_signal(self, request):
        step = self._steps.get(request["id"])
        if step is None or step.status is not None:
            return  # it has just ended: nothing to say
        if request["action"] == "dump":
            os.kill(step.pid, signal.SIGUSR1)
        elif request["action"] == "terminate":
            signal_group(step, signal.SIGTERM)
        else:
            kill_tree(step)

    def _on_shutdown(self, _request):
        self._open = False

    def _use_spare_time(self):
        if self._preloads:
            # One module at a time, so that a step can start between two slow imports.
            if not self._preloads[0].load_next():
                self._end_preload(self._preloads.pop(0))
        elif not self._is_idle:
            pass
        elif self._spare is None:
            self._get_ready()
        elif self._spare.wanted_in() == 0:
            self._spare.make()
        elif self._fresh.wanted_in() == 0:
            self._fresh.make()

    def _end_preload(self, batch):
        self._take_signals()  # an import may have changed them
        self._spare.renew()
        reply = batch.reply()
        if reply is not None:
            send(self._replies, reply)

    def _reap(self):
        by_pid = {step.pid: step for step in self._steps.values() if step.status is None}
        any_stray = False
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                break
            if pid == 0:
                break
            step = by_pid.get(pid)
            if step is not None:
                step.ended(os.waitstatus_to_exitcode(status), usage, _GRACE_SECONDS)
            else:
                any_stray = True
                if self._spare is not None:
                    self._spare.bury(pid)
                    self._fresh.bury(pid)
        if any_stray:
            # Its death may have handed up others.
            end_orphans(self._steps, self._spare)

    def _finish_drained(self):
        for step in [s for s in self._steps.values() if s.drain_until is not None]:
            left = living_in_group(step.pid)
            if left and not step.grace_is_over():
                continue
            if left:
                signal_group(step, signal.SIGKILL)
            del self._steps[step.request["id"]]
            # Before the reply: whoever hears of the end may count on the orphans being gone.
            end_orphans(self._steps, self._spare)
            take_result(step)
            self._learn_from(step)
            self._spare.learn_from(step)
            send(self._replies, exited_reply(step, len(left)))
            if step.stack is not None:
                os.close(step.stack)

    def _tell_finished(self):
        """Tells which steps are done, ahead of their end; not where anything of theirs lives."""
        for step in self._steps.values():
            if step.status is not None or step.finished:
                continue
            if not has_given_notice(step.request["control"]):
                continue
            if has_children(step.pid) or adopted(self._steps, self._spare):
                continue
            take_result(step)
            step.finished = True
            request_id = step.request["id"]
            send(
                self._replies, {"event": "finished", "id": request_id, "result": step.result}
            )

    def _learn_from(self, step):
        batch = self._preloaded.learn(step.late_imports)
        if batch is not None:
            self._preloads.append(batch)


def _note_only(_number, _frame):
    """The wakeup descriptor has told it already."""
