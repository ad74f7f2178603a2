# status: passed
# codes: none
# neighbours: unchanged
import socket

LISTENING = socket.create_server(("127.0.0.1", 0))


def use():
    with socket.create_connection(LISTENING.getsockname(), timeout=10):
        accepted, _address = LISTENING.accept()
        accepted.close()
    return "connected"
