# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import time


def main(input_paths, output_paths, environ_vars, job_args):
    time.sleep(600)  # here
