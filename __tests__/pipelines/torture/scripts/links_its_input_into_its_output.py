# status: passed
# codes: none
# neighbours: unchanged
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.symlink(f"{input_paths['data']}/rows.csv", f"{output_paths['out']}/rows.csv")
