"""Messages between the supervisor and a template: JSON packets with descriptors."""
from ..own_builtins import __builtins__
import _socket
import struct

from ..own_json import decode, encode

_MOST_BYTES = 64 * 1024
_MOST_DESCRIPTORS = 8
_INT = struct.calcsize("i")


def socket_pair():
    return _socket.socketpair(_socket.AF_UNIX, _socket.SOCK_SEQPACKET)


def send(socket, message, descriptors=()):
    """Raises `OSError`, also if the message does not fit into the socket buffer."""
    data = encode(message)
    if len(data) > _MOST_BYTES:
        raise OSError("the message is too large")
    rights = struct.pack(f"{len(descriptors)}i", *descriptors)
    beside = [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, rights)] if descriptors else []
    socket.sendmsg([data], beside)


def receive(socket):
    """`(message, descriptors)`; the message is `None` if the other end is closed. Raises `OSError`,
    and `ValueError` for invalid JSON."""
    space = _socket.CMSG_SPACE(_MOST_DESCRIPTORS * _INT)
    data, beside, _flags, _address = socket.recvmsg(_MOST_BYTES, space)
    descriptors = []
    for level, kind, rights in beside:
        if (level, kind) == (_socket.SOL_SOCKET, _socket.SCM_RIGHTS):
            count = len(rights) // _INT
            descriptors += struct.unpack(f"{count}i", rights[: count * _INT])
    return decode(data) if data else None, descriptors
