"""Notes which files and directories below the inputs the script opens for reading."""
from ..own_builtins import __builtins__
import os
import sys

from .input_roots import below_inputs, input_roots, path_text
from .user_file import is_users

_MOST_OPENED = 200
_MOST_FRAMES = 200
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_MOST_HANDLED = 2_000
_getframe, _sep = sys._getframe, os.sep


def watch_opened(opened, on_kill):
    """Appends to `opened`, in order of first opening. `on_kill` is called with the frame that is
    about to send SIGKILL to this process.

    An audit hook cannot be removed, and it runs for every event of the interpreter: the name of the
    event is looked at first.
    """
    seen, handled = set(), set()
    own_pid, roots = os.getpid(), input_roots()

    def hook(event, arguments):
        if event == "open":
            path = arguments[0]
            # Most files are far from the inputs, or opened again and again.
            if type(path) is str and (
                path in handled
                or (path[:1] == _sep and not path.startswith(roots) and "/." not in path)
            ):
                return
            if arguments[2] & _WRITING == 0:
                note(path, "file")
        elif event == "os.listdir" or event == "os.scandir":
            note(arguments[0], "directory")
        elif event == "os.kill":
            if arguments[1] == 9 and arguments[0] == own_pid:
                try:
                    on_kill(_getframe(1))
                except Exception:  # the script goes on to kill itself
                    pass

    def note(path, kind):
        try:
            if len(opened) >= _MOST_OPENED:
                return
            path = path_text(path)
            if path is None:
                return
            if kind == "file" and len(handled) < _MOST_HANDLED:
                handled.add(path)
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
