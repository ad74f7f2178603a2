"""A step that a launcher starts: its files instead of a channel, and the process of the launcher."""
import json
import os

from ..harness_dir import HARNESS_DIR
from .wire import encode

_MOST_RESULT_BYTES = 8 * 1024 * 1024
_STACK_LIMIT = 64 * 1024
_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class LaunchedEnd:
    """Used instead of a `SupervisorEnd`. Raises `OSError` if the request cannot be written."""

    descriptor = None

    def __init__(self, request):
        self._directory = request["launcher"]["directory"]
        # The variables of the caller stay here: they belong to this machine, and may be secrets.
        step = {key: value for key, value in request.items() if key not in ("environ", "launcher")}
        step["step_environ"] = request["launcher"]["environ"]
        path = os.path.join(self._directory, "request.json")
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:
            file.write(json.dumps(step).encode())

    def give_up_descriptor(self):
        """Does nothing: the step has no descriptor."""

    def result(self):
        data = self._read("result.json", _MOST_RESULT_BYTES + 1)
        return data if data is not None and 0 < len(data) <= _MOST_RESULT_BYTES else None

    def stack(self):
        """The stack dumps (bytes), with the frames of the harness as those of this process."""
        own = os.path.join(self._directory, "harness").encode()
        data = self._read("stack.txt", _STACK_LIMIT) or b""
        return data.replace(own + os.sep.encode(), HARNESS_DIR.encode() + os.sep.encode())

    def end(self):
        return None

    def close(self):
        pass

    def _read(self, name, most):
        try:
            descriptor = os.open(os.path.join(self._directory, name), _FILE)
        except OSError:
            return None
        try:
            with open(descriptor, "rb") as file:
                return file.read(most)
        except OSError:
            return None


def start_launcher(request, streams, **apart):
    """Starts the launcher in a new session, in the working directory of the step.

    `streams`: descriptors. Returns its process. Raises `OSError`, with the program in its message.
    """
    import subprocess  # slow to import, and few runs need it

    argv = request["launcher"]["argv"]
    environ = request["environ"]
    given = {encode(key): encode(value) for key, value in environ.items()}
    try:
        process = subprocess.Popen(
            argv if os.name == "nt" else [encode(word) for word in argv],
            cwd=request["cwd"],
            env=environ if os.name == "nt" else given,
            stdin=streams[0],
            stdout=streams[1],
            stderr=streams[2],
            **(apart or {"start_new_session": True}),
        )
    except OSError as error:
        raise OSError(f"{argv[0]}: {error.strerror or error}") from None
    except ValueError as error:  # a NUL in an argument
        raise OSError(str(error)) from None
    return process


def start_launcher_unwaited(request, streams):
    """For a caller that reaps every child. Returns the pid. Raises `OSError`."""
    process = start_launcher(request, streams)
    # Otherwise this object would wait for a pid that may belong to another process by then.
    process.returncode = 0
    return process.pid
