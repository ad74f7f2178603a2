"""Notes which files and directories below the inputs the script opens for reading."""
from ..own_builtins import __builtins__
import os
import sys

from .input_roots import below_inputs, input_roots, path_text
from .outside_use import PROCESS, user_line

_MOST_OPENED = 200
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_MOST_HANDLED = 2_000
_getframe, _fsdecode, _sep = sys._getframe, os.fsdecode, os.sep


def watch_opened(opened, on_kill, outside=None):
    """Appends to `opened`, in order of first opening. `on_kill` is called with the frame that is
    about to send SIGKILL to this process. `outside`: an `OutsideUse`, which gets all
    other files.

    An audit hook cannot be removed, and it runs for every event of the interpreter: the name of the
    event is looked at first.
    """
    seen, handled = set(), set()
    own_pid, roots = os.getpid(), input_roots()
    foreign = () if outside is None else outside.foreign

    def hook(event, arguments):
        if event == "open":
            path = arguments[0]
            # Most files are far from the inputs, or opened again and again.
            if type(path) is str and is_far(path):
                return
            if arguments[2] & _WRITING:
                if outside is not None:
                    look(outside.file, "write", path)
            elif type(path) is not str or path not in handled:
                note(path, "file")
            return
        handler = handlers.get(event)
        if handler is not None:
            handler(arguments)

    def is_far(path):
        if outside is None:
            return path[:1] == _sep and not path.startswith(roots) and "/." not in path
        is_foreign = path.startswith(foreign) and not path.startswith((*roots, PROCESS))
        return is_foreign and "/.." not in path

    def kill(arguments):
        if arguments[1] == 9 and arguments[0] == own_pid:
            try:
                on_kill(_getframe(2))
            except Exception:  # the script goes on to kill itself
                pass

    def note(path, kind):
        try:
            # A relative path names another file after `chdir`.
            if type(path) is str and len(handled) < _MOST_HANDLED and kind == "file" and path[:1] == _sep:
                handled.add(path)
            text = _fsdecode(path) if type(path) is bytes else path_text(path)
            if text is None:
                return
            below = below_inputs(text)
            if below is None:
                if outside is not None and kind == "file":
                    outside.file("read", text)
                return
            if below in seen or len(opened) >= _MOST_OPENED:
                return
            seen.add(below)
            file, line = user_line(_getframe(2))
            opened.append({"path": below, "kind": kind, "file": file, "line": line})
        except Exception:  # an error would be raised by the script's own call
            pass

    def look(function, *arguments):
        try:
            function(*arguments)
        except Exception:
            pass

    def directory(arguments):
        note(arguments[0], "directory")

    handlers = {"os.listdir": directory, "os.scandir": directory, "os.kill": kill}
    if outside is not None:
        for event, handle in outside.handlers().items():
            handlers[event] = lambda arguments, handle=handle: look(handle, arguments)
    sys.addaudithook(hook)
