# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGALRM
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    time.sleep(60)
