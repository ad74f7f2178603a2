# status: failed
# codes: processes-left script-failed
# neighbours: unchanged
import os
import time


def main(input_paths, output_paths, environ_vars, job_args):
    if os.fork() == 0:
        time.sleep(600)
    raise ValueError("in the parent")  # here
