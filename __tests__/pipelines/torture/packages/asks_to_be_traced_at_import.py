# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import ctypes
import os
import signal

PTRACE_TRACEME = 0
ctypes.CDLL(None).ptrace(PTRACE_TRACEME, 0, None, None)
os.kill(os.getpid(), signal.SIGTRAP)
