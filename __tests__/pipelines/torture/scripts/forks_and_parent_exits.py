# status: crashed
# codes: crashed processes-left
# neighbours: unchanged
import os
import time


def main(input_paths, output_paths, environ_vars, job_args):
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)  # here
