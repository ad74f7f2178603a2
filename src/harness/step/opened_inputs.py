"""Notes which files and directories below the inputs the script opens for reading."""
from ..own_builtins import __builtins__
import os
import sys

from .input_roots import below_inputs, path_text
from .user_file import is_users

_MOST_OPENED = 200
_MOST_FRAMES = 200
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_getframe = sys._getframe


def watch_opened(opened, on_kill):
    """Appends to `opened`, in order of first opening. `on_kill` is called with the frame that is
    about to send SIGKILL to this process.

    An audit hook cannot be removed, and it runs for every event of the interpreter: the name of the
    event is looked at first.
    """
    seen = set()
    own_pid = os.getpid()

    def hook(event, arguments):
        if event == "open":
            if arguments[2] & _WRITING == 0:
                note(arguments[0], "file")
        elif event == "os.listdir" or event == "os.scandir":
            note(arguments[0], "directory")
        elif event == "os.kill":
            if arguments[1] == 9 and arguments[0] == own_pid:
                on_kill(_getframe(1))

    def note(path, kind):
        try:
            if len(opened) >= _MOST_OPENED:
                return
            path = path_text(path)
            if path is None:
                return
            path = below_inputs(path)
            if path is None or path in seen:
                return
            seen.add(path)
            file, line = _user_line(_getframe(2))
            opened.append({"path": path, "kind": kind, "file": file, "line": line})
        except Exception:  # an error would be raised by the script's own call
            pass

    sys.addaudithook(hook)


def _user_line(frame):
    for _ in range(_MOST_FRAMES):
        if frame is None:
            break
        if is_users(frame.f_code.co_filename):
            return frame.f_code.co_filename, frame.f_lineno
        frame = frame.f_back
    return None, None
