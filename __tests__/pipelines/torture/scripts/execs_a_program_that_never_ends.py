# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.execvp("sleep", ["sleep", "600"])
