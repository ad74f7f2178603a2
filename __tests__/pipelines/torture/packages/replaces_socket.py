# status: passed
# codes: none
# neighbours: unchanged
import socket

socket.socket = socket.socketpair = None
