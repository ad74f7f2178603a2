"""What a step's process reads and writes: nothing, and the step's two files."""
import os

_WRITE = os.O_WRONLY | os.O_CREAT | os.O_APPEND


def open_streams(request):
    """Descriptors for the standard streams, in their order. Raises `OSError`."""
    opened = []
    try:
        opened.append(os.open(os.devnull, os.O_RDONLY))
        opened.append(os.open(request["stdout"], _WRITE, 0o644))
        opened.append(os.open(request["stderr"], _WRITE, 0o644))
    except (OSError, ValueError) as error:
        for descriptor in opened:
            os.close(descriptor)
        raise OSError(str(error)) from None
    return opened


def check_streams(request):
    """Makes the step's files. Raises `OSError`."""
    for descriptor in open_streams(request):
        os.close(descriptor)


def enter_streams(request):
    """Makes them this process's own. Raises `OSError`."""
    streams = open_streams(request)
    for target, source in enumerate(streams):
        os.dup2(source, target)
    for descriptor in streams:
        os.close(descriptor)


def send_request(descriptor, data):
    """Writes all of it (bytes). Raises `OSError`: whoever should read it is gone."""
    while data:
        data = data[os.write(descriptor, data) :]


def read_request(descriptor):
    """All that is written until the other side closes, as bytes."""
    data = b""
    while True:
        part = os.read(descriptor, 1 << 20)
        if not part:
            return data
        data += part
