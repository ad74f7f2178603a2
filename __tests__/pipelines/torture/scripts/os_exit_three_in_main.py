# status: crashed
# codes: crashed
# neighbours: unchanged
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os._exit(3)  # here
