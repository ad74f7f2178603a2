# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
# The stack is requested by a signal, so no line is known.
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        time.sleep(1)
