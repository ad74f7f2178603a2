# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import re


def main(input_paths, output_paths, environ_vars, job_args):
    re.match(r"(a|a)+$", "a" * 60 + "b")  # here
