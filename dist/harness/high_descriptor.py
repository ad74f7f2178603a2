"""Moves descriptors to high numbers: packages and scripts may close or write to low ones."""
from .own_builtins import __builtins__
import os

try:
    import fcntl
except ImportError:  # Windows, which passes no descriptors
    fcntl = None

_LOWEST = 200


def high_descriptor(descriptor):
    """Moves a descriptor to a high number if the limit of open files allows it."""
    try:
        raised = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, _LOWEST)
    except OSError:
        return descriptor
    os.close(descriptor)
    return raised
