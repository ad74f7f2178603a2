"""All templates of a run: their parents, and the handling of steps if a template is lost."""
import json
import os

from .ready_facts import ready_facts
from .running_step import signal_name
from .spawn_step import spawn_template
from .template_process import IMPORT_SECONDS, TemplateProcess

ROOT = 0
"""The template that has imported only the harness."""


class Templates:
    def __init__(self, send, on_started, start_fresh):
        """`send`: sends to Node; `on_started(step, pid)`: a template started a step;
        `start_fresh(step)`: the step needs a fresh interpreter."""
        self._send = send
        self._note_started = on_started
        self._start_fresh = start_fresh
        self._all = {}

    def start_root(self):
        root = self._all[ROOT] = TemplateProcess(ROOT)
        try:
            theirs = root.open()
            try:
                root.pid = spawn_template(theirs.fileno())
            finally:
                theirs.close()
        except OSError as error:
            self._fail(root, f"it cannot be started: {error}")

    def add(self, request):
        """Handles a `template` request: forks the template when its parent is ready."""
        parent = self._all[ROOT if request["parent"] is None else request["parent"]]
        template = self._all[request["id"]] = TemplateProcess(request["id"], request)
        if parent.state == "ready":
            self._derive(parent, template)
        elif parent.state == "gone":
            self._fail(template, "the template that it is made from is lost", origin=parent.id)
        else:
            parent.waiting.append(template)

    def is_ready(self, template_id):
        template = self._all.get(template_id)
        return template is not None and template.state == "ready"

    def run(self, template_id, step, streams):
        """Sends a step to a ready template."""
        template = self._all[template_id]
        try:
            template.run(step, streams)
        except OSError:
            self._start_fresh(step)
            self._fail(template, "it takes no more steps")

    def descriptors(self):
        """Those to wait for."""
        return {t.descriptor: t for t in self._all.values() if t.descriptor is not None}

    def pids(self):
        return {pid for t in self._all.values() for pid in (t.pid, t.copy) if pid is not None}

    def receive_all(self):
        for template in list(self._all.values()):
            self.receive(template)

    def deadline(self):
        deadlines = (template.deadline for template in self._all.values())
        return min((due for due in deadlines if due is not None), default=None)

    def receive(self, template):
        """Handles its messages."""
        while template.descriptor is not None:
            message = template.receive()
            if message is None:
                return
            if _makes_sense(message, template):
                getattr(self, f"_on_{message['event']}")(template, message)
            else:
                template.lost()

    def check_time(self, now):
        for template in list(self._all.values()):
            if template.deadline is None or now < template.deadline:
                continue
            if template.state == "dying":
                reason = "it closes the descriptors of the process that imports it"
            elif template.state == "importing":
                reason = f"its import takes longer than {IMPORT_SECONDS} s"
            else:
                reason = "its template does not begin steps"
            self._fail(template, reason)

    def reaped(self, pid, status):
        """A child of the supervisor that is not a step has ended."""
        for template in list(self._all.values()):
            if template.copy == pid:
                template.copy = None
            elif template.pid == pid:
                template.pid = None
                if template.state != "gone":
                    self._fail(template, _how_it_ended(status))

    def end(self):
        for template in self._all.values():
            template.end()

    def _derive(self, parent, template):
        try:
            parent.derive(template, json.dumps(template.request).encode())
        except OSError as error:
            self._fail(template, f"no process can be made for it: {error}")

    def _on_copy(self, template, message):
        template.copy = message["pid"]

    def _on_began(self, template, message):
        template.pid = message["pid"]
        for other in self._all.values():
            if other.copy == template.pid:
                other.copy = None

    def _on_importing(self, template, message):
        template.module = message["module"]
        event = {"event": "template-importing", "id": template.id, "module": template.module}
        self._send(event)

    def _on_ready(self, template, message):
        template.is_ready()
        if template.id != ROOT:
            event = {"event": "template-ready", "id": template.id}
            self._send({**event, **ready_facts(message)})
        waiting, template.waiting = template.waiting, []
        for child in waiting:
            self._derive(template, child)

    def _on_failed(self, template, message):
        template.module = message["module"] or template.module
        self._fail(template, message["reason"], raised=message["raised"])

    def _on_started(self, template, message):
        step, _due = template.jobs.pop(message["id"])
        template.copy = None
        self._note_started(step, message["pid"])

    def _on_declined(self, template, message):
        step, _due = template.jobs.pop(message["id"])
        self._start_fresh(step)

    def _fail(self, template, reason, raised=False, origin=None):
        template.end()
        if template.id != ROOT:
            self._send(
                {
                    "event": "template-failed",
                    "id": template.id,
                    "module": template.module,
                    "reason": reason,
                    "raised": raised,
                    "origin": template.id if origin is None else origin,
                }
            )
        jobs, template.jobs = template.jobs, {}
        for step, _due in jobs.values():
            self._start_fresh(step)
        waiting, template.waiting = template.waiting, []
        for child in waiting:
            child.module = template.module
            self._fail(child, reason, raised, template.id if origin is None else origin)


_FIELDS = {
    "copy": {"pid": int},
    "began": {"pid": int},
    "importing": {"module": str},
    "ready": {},
    "failed": {"module": str, "reason": str, "raised": bool},
    "started": {"id": int, "pid": int},
    "declined": {"id": int},
}


def _makes_sense(message, template):
    """A package can write to the socket of its template."""
    fields = _FIELDS.get(message.get("event"))
    if fields is None or not all(isinstance(message.get(f), kind) for f, kind in fields.items()):
        return False
    if message["event"] == "ready" and template.id != ROOT:
        return ready_facts(message) is not None
    return "id" not in fields or message["id"] in template.jobs


def _how_it_ended(status):
    code = os.waitstatus_to_exitcode(status)
    how = f"by {signal_name(-code)}" if code < 0 else f"with exit code {code}"
    return f"the process that imports it ended {how}"
