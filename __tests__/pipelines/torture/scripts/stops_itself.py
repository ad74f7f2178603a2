# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import os
import signal


def main(input_paths, output_paths, environ_vars, job_args):
    os.kill(os.getpid(), signal.SIGSTOP)
