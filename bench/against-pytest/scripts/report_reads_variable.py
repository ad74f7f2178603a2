import os

import report


def main(input_paths, output_paths, environ_vars, job_args):
    os.environ["CURRENCY"]  # only set if an earlier step ran in the same process
    report.main(input_paths, output_paths, environ_vars, job_args)
