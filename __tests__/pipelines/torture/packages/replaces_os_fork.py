# status: passed
# codes: none
# neighbours: unchanged
import os


def fork():
    raise OSError("no more processes")


os.fork = os.forkpty = fork
