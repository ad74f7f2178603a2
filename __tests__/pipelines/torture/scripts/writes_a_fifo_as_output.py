# status: failed
# codes: output-empty
# neighbours: unchanged
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.mkfifo(f"{output_paths['out']}/rows.csv")  # here
