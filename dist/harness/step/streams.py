"""The standard streams of a step's process: it reads nothing and writes to the step's two files."""
import os

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)


def open_streams(request):
    """Descriptors for the standard streams, in their order. Raises `OSError`."""
    opened = []
    try:
        opened.append(os.open(os.devnull, os.O_RDONLY))
        for name in ("stdout", "stderr"):
            opened.append(os.open(request[name].encode("utf-8", "surrogateescape"), _NEW_FILE, 0o644))
    except (OSError, ValueError) as error:
        for descriptor in opened:
            os.close(descriptor)
        raise OSError(str(error)) from None
    return opened
