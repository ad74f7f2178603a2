# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import threading


def main(input_paths, output_paths, environ_vars, job_args):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()  # here
