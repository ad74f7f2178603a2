# status: failed
# codes: import-failed
# neighbours: unchanged
import a_package_that_nobody_has  # here


def main(input_paths, output_paths, environ_vars, job_args):
    a_package_that_nobody_has.run()
