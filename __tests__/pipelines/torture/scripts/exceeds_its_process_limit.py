# status: crashed
# codes: process-limit
# neighbours: unchanged
# step: {"process_limit": 10}
import os
import time


def main(input_paths, output_paths, environ_vars, job_args):
    for _ in range(30):
        if os.fork() == 0: time.sleep(600)
    time.sleep(60)  # here
