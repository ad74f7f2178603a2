# status: failed
# codes: script-failed
# neighbours: unchanged
# message: KeyboardInterrupt
import os
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    os.kill(os.getpid(), signal.SIGINT)  # here
    time.sleep(60)
