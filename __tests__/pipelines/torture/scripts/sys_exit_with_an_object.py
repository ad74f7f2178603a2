# status: failed
# codes: script-exited
# neighbours: unchanged
import sys


class Reason:
    def __str__(self):
        raise ValueError("no text")


def main(input_paths, output_paths, environ_vars, job_args):
    sys.exit(Reason())  # here
