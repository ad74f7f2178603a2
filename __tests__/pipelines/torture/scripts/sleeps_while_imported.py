# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import time

time.sleep(600)  # here


def main(input_paths, output_paths, environ_vars, job_args):
    pass
