"""Descriptors out of the way of packages and scripts that close or write to the first ones."""
from .own_builtins import __builtins__
import os

try:
    import fcntl
except ImportError:  # Windows, where no descriptor is handed down
    fcntl = None

_LOWEST = 200


def high_descriptor(descriptor):
    """Moves a descriptor to a high number, where the limit of open files allows one."""
    try:
        raised = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, _LOWEST)
    except OSError:
        return descriptor
    os.close(descriptor)
    return raised
