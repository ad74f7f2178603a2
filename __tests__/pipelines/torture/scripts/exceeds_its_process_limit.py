# status: crashed
# codes: process-limit
# neighbours: unchanged
# step: {"process_limit": 10}
import os
import time


def main(input_paths, output_paths, environ_vars, job_args):
    for _ in range(30): time.sleep(0.1 if os.fork() else 600)  # here
