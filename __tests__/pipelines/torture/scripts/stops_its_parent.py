# status: cancelled
# codes: cancelled
# neighbours: not accused
# run: 70 internal-error supervisor-replaced
# timeout: 10
# Nothing can keep a script from it: the supervisor is replaced once, and stopped again.
import os
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    os.kill(os.getppid(), signal.SIGSTOP)
    time.sleep(60)
