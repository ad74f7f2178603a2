# status: crashed
# codes: crashed
# neighbours: unchanged
import os

os._exit(0)  # here


def main(input_paths, output_paths, environ_vars, job_args):
    pass
