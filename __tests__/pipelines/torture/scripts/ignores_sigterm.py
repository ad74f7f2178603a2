# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)  # here
