"""A step that is done says so: a process with large libraries takes a while to be gone, and the
steps that wait for its outputs need not wait for that. Linux only."""
import os
import signal
import stat
import sys

_READ_ONLY = 0o400
KNOWN_HERE = sys.platform.startswith("linux")
"""Where the host can tell that nothing else of the step lives."""


def give_notice(control, host):
    """The last deed of the step's process, whose parent `host` was when it began. Not through a
    descriptor: that might be another file's when the script is through with it."""
    try:
        if os.getppid() == host:
            os.chmod(_result(control), _READ_ONLY)
            os.kill(host, signal.SIGUSR2)
    except OSError:  # then its end will be heard of
        pass


def has_given_notice(control):
    """Its result is sealed."""
    try:
        return stat.S_IMODE(os.stat(_result(control)).st_mode) == _READ_ONLY
    except OSError:
        return False


def _result(control):
    return control + "result.json"
