"""JSON lines between Node and the supervisor; `src/python/protocol.ts` defines the protocol."""
import json
import os

NO_ID = -1
"""The id in a refusal of an unreadable request."""

_FIELDS = {
    "run": {
        "script": str,
        "python_path": list,
        "directory": str,
        "cwd": str,
        "environ": dict,
        "input_paths": dict,
        "output_paths": dict,
        "environ_vars": dict,
        "job_args": (dict, type(None)),
        "stdout": str,
        "stderr": str,
        "template": (int, type(None)),
        "submodules": list,
        "limits": dict,
        "timeout_seconds": (int, float),
    },
    "template": {"parent": (int, type(None)), "modules": list, "environ": dict, "cwd": str},
    "analyse": {"script": str},
    "signal": {},
    "ping": {},
    "shutdown": {},
}
_CHOICES = {
    "run": {"pip_install": ("refuse", "allow")},
    "signal": {"action": ("dump", "terminate", "kill")},
}


class Refused(Exception):
    """A request that cannot be processed; `request_id` is `NO_ID` if the request has none."""

    def __init__(self, request_id, message):
        super().__init__(message)
        self.request_id = request_id


def parse_request(line):
    """The request in a line (bytes), or `Refused`."""
    try:
        request = json.loads(line)
    except ValueError as error:
        raise Refused(NO_ID, f"not a line of JSON: {error}") from None
    if not isinstance(request, dict):
        raise Refused(NO_ID, "a request is a JSON object")
    op = request.get("op")
    request_id = request.get("id")
    known_id = isinstance(request_id, int) and not isinstance(request_id, bool)
    if not isinstance(op, str) or op not in _FIELDS:
        raise Refused(request_id if known_id else NO_ID, f"unknown request {op!r}")
    if op != "shutdown" and not known_id:
        raise Refused(NO_ID, f"the request {op!r} has no id")
    for field, kind in _FIELDS[op].items():
        if not isinstance(request.get(field, ...), kind):
            raise Refused(request_id, f"{op}: {field!r} is missing or of the wrong type")
    for field, words in _CHOICES.get(op, {}).items():
        if request.get(field) not in words:
            raise Refused(request_id, f"{op}: {field!r} must be one of {', '.join(words)}")
    if "environ" in request:
        _check_environ(request)
    return request


def _check_environ(request):
    for key, value in request["environ"].items():
        try:
            possible = key and "\0" not in key + value and "=" not in key[1:]
            encode(key + value)
        except (TypeError, UnicodeEncodeError):
            possible = False
        if not possible:
            raise Refused(request["id"], f"no process can have the variable {key!r}")


def encode(text):
    """Encodes text of Node for the operating system, independent of the locale."""
    return text.encode("utf-8", "surrogateescape")


class LineBuffer:
    """Cuts a stream of bytes into lines."""

    def __init__(self):
        self._rest = b""

    def feed(self, data):
        """The complete lines, without the empty ones."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [line for line in lines if line.strip()]


class Outbox:
    """Buffered replies to Node, which may read slowly: writing must not block."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self._waiting = b""
        os.set_blocking(descriptor, False)

    @property
    def is_full(self):
        return bool(self._waiting)

    def send(self, reply):
        """Raises `BrokenPipeError` when Node is gone."""
        self.send_line(json.dumps(reply, allow_nan=False).encode("ascii"))

    def send_line(self, line):
        self._waiting += line + b"\n"
        self.flush()

    def flush(self):
        try:
            while self._waiting:
                self._waiting = self._waiting[os.write(self.descriptor, self._waiting) :]
        except BlockingIOError:
            pass  # the loop waits until Node reads
