# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGABRT
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.abort()  # here
