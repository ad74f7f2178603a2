"""The standard streams of a step: an empty input, and the two output files of the step."""
import os
import stat

# Do not follow a link or block on a pipe that another step may have created there.
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_LOG = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _SAFE


def open_streams(request):
    """Descriptors for the three standard streams, in order. Raises `OSError`."""
    opened = []
    try:
        opened.append(os.open(os.devnull, os.O_RDONLY))
        for path in (request["stdout"], request["stderr"]):
            opened.append(os.open(path.encode("utf-8", "surrogateescape"), _LOG, 0o644))
            if not stat.S_ISREG(os.fstat(opened[-1]).st_mode):
                raise OSError(f"{path} is not a file")
    except (OSError, ValueError) as error:
        for descriptor in opened:
            os.close(descriptor)
        raise OSError(str(error)) from None
    return opened
