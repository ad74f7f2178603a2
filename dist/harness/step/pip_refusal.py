"""Keeps a script from changing the user's environment: installing commands do nothing, and say 0.

Everything that starts a program through `subprocess` ends in `Popen`; `os.system` is the other
road. Both look at the command first and are otherwise what they were.
"""
import functools
import os
import subprocess
import sys

from ..harness_dir import HARNESS_DIR
from .install_command import without_installs
from .result import add_notice

_HERE = HARNESS_DIR + os.sep
_STARTERS = {subprocess.__file__, os.__file__}
_NOTHING = ["/bin/sh", "-c", ":"] if os.name == "posix" else [sys.executable, "-I", "-S", "-c", ""]


def refuse_pip(notices):
    """Patches this process; what is refused is noted in `notices`."""
    start = subprocess.Popen.__init__
    system = os.system

    @functools.wraps(start)
    def refusing_start(self, args, *rest, **options):
        kept, packages = _look_at(args)
        if packages is not None:
            _note(notices, packages)
            args = kept
            if args is None:
                args = _NOTHING
                options.pop("shell", None)
                options.pop("executable", None)
        return start(self, args, *rest, **options)

    @functools.wraps(system)
    def refusing_system(command):
        kept, packages = _look_at(command)
        if packages is None:
            return system(command)
        _note(notices, packages)
        return 0 if kept is None else system(kept)

    subprocess.Popen.__init__ = refusing_start
    os.system = refusing_system


def _look_at(command):
    try:
        return without_installs(command)
    except Exception:  # a command that only the real starter can make sense of
        return command, None


def _note(notices, packages):
    frame = sys._getframe(2)
    while frame is not None and _is_starter(frame.f_code.co_filename):
        frame = frame.f_back
    what = ", ".join(packages) or "packages"
    add_notice(
        notices,
        "pip-install",
        f"the installation of {what} was not carried out",
        frame and frame.f_code.co_filename,
        frame and frame.f_lineno,
    )


def _is_starter(filename):
    return filename.startswith((_HERE, "<frozen")) or filename in _STARTERS
