# status: passed
# codes: none
# neighbours: unchanged
# shared: process id, where a module keeps it
import os

PID = os.getpid()


def use():
    return os.getpid() == PID
