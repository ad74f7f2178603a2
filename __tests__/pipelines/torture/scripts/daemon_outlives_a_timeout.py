# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import os
import time


def main(input_paths, output_paths, environ_vars, job_args):
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(600)
        os._exit(0)
    os.waitpid(child, 0)
    time.sleep(600)  # here
