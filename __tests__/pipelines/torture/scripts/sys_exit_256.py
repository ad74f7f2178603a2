# status: failed
# codes: script-exited
# neighbours: unchanged
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    sys.exit(256)  # here
