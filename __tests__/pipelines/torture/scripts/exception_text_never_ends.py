# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import time


class Endless(Exception):
    def __str__(self):
        time.sleep(600)  # here
        return ""


def main(input_paths, output_paths, environ_vars, job_args):
    raise Endless()
