# status: cancelled
# codes: cancelled
# neighbours: not accused
# run: 70 internal-error supervisor-replaced
# timeout: 10
# A script cannot be prevented from this: the supervisor is replaced once, and dies again.
import os
import signal
import time

from own_parent import own_parent


def main(input_paths, output_paths, environ_vars, job_args):
    os.kill(own_parent(), signal.SIGKILL)
    time.sleep(60)
