# status: failed
# codes: script-exited
# neighbours: unchanged
# message: no rows left
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    sys.exit("no rows left")  # here
