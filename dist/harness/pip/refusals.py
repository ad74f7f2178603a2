"""Records refused package installations, with the line of user code that requested them.

Child processes of the step, forked or started, write theirs to a file that the step reads at its
end.
"""
from ..own_builtins import __builtins__
import os
import sys

from ..harness_dir import HARNESS_DIR
from ..own_json import decode, encode
from ..step.result import add_notice
from ..step.safe_look import text_of
from ..step.undisturbed import undisturbed

FILES = ".pip_"
"""Prefix of the files that are created for this in the directory of the step."""
_FILE = f"{FILES}refused"
_LARGEST_FILE = 1_000_000
_LONGEST_PATH = 4_096
_LIBRARY = os.path.dirname(os.__file__) + os.sep
_HERE = HARNESS_DIR + os.sep
_getpid, _append = os.getpid, os.O_WRONLY | os.O_APPEND | os.O_CREAT


class Refusals:
    """`notices`: of the step, or `None` in a child process; `directory`: of the step."""

    def __init__(self, notices, directory, script):
        self.directory = directory
        self._notices = notices
        self._script = script
        self._owner = _getpid()

    def note(self, packages):
        """Records the packages, and the current line of user code."""
        file, line = self.location()
        if self.in_step():
            note_refusal(self._notices, packages, file, line)
        else:
            write_refusal(self.directory, packages, file, line)

    def in_step(self):
        """Whether this process is the step, not a child of it."""
        return self._notices is not None and _getpid() == self._owner

    def location(self):
        """`(file, line)` of the innermost frame of user code; the script without a line if there is
        no such frame, as in a thread that a library started."""
        frame = sys._getframe(1)
        while frame is not None:
            file = text_of(frame.f_code.co_filename, _LONGEST_PATH)
            if file == self._script or not _is_library(file):
                return file, frame.f_lineno
            frame = frame.f_back
        return self._script, None


def note_refusal(notices, packages, file, line):
    what = ", ".join(packages) or "packages"
    message = f"the installation of {what} was not run"
    add_notice(notices, "pip-install", message, file, line)


def write_refusal(directory, packages, file, line):
    """Writes a refusal that the step reads with `read_refusals`."""
    data = encode([packages, file, line]) + b"\n"
    try:
        descriptor = os.open(os.path.join(directory, _FILE), _append, 0o600)
        try:
            os.write(descriptor, data)
        finally:
            os.close(descriptor)
    except OSError:  # the disk is full, or the directory does not exist
        pass


@undisturbed
def read_refusals(directory, notices):
    """Adds the refusals in child processes to `notices`, and removes the files."""
    try:
        names = [name for name in os.listdir(directory) if name.startswith(FILES)]
        if _FILE in names:
            with open(os.path.join(directory, _FILE), "rb") as file:
                lines = file.read(_LARGEST_FILE).splitlines()
            for line in lines:
                note_refusal(notices, *decode(line))
        for name in names:
            os.unlink(os.path.join(directory, name))
    except Exception:  # the script changed these files
        pass


def _is_library(file):
    return (
        file.startswith((_HERE, _LIBRARY, "<"))
        or f"site-packages{os.sep}" in file
        or f"dist-packages{os.sep}" in file
    )
