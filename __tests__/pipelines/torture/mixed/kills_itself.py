# status: crashed
# codes: crashed
# neighbours: unchanged
import os
import signal


def main(input_paths, output_paths, environ_vars, job_args):
    os.kill(os.getpid(), signal.SIGKILL)  # here
