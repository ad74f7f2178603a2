# status: passed
# codes: none
# neighbours: unchanged
import os

PID = os.getpid()


def use():
    return os.getpid() == PID
