# status: failed
# codes: import-failed
# neighbours: unchanged
import a_missing_package  # here


def main(input_paths, output_paths, environ_vars, job_args):
    a_missing_package.run()
