# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
# A traced process stops at every signal, and waiting for it reports that to its parent.
import ctypes
import os
import signal

PTRACE_TRACEME = 0


def main(input_paths, output_paths, environ_vars, job_args):
    ctypes.CDLL(None).ptrace(PTRACE_TRACEME, 0, None, None)
    os.kill(os.getpid(), signal.SIGTRAP)
