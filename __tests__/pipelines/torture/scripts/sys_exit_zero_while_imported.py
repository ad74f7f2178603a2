# status: failed
# codes: script-exited
# neighbours: unchanged
import sys

sys.exit(0)  # here


def main(input_paths, output_paths, environ_vars, job_args):
    pass
