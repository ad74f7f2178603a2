# status: failed
# codes: script-failed
# neighbours: unchanged
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.closerange(0, 65_536)
    raise ValueError("to be seen")  # here
