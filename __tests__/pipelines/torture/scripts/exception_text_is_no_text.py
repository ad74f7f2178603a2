# status: failed
# codes: script-failed
# neighbours: unchanged
class Odd(Exception):
    def __str__(self):
        return 7


def main(input_paths, output_paths, environ_vars, job_args):
    raise Odd()  # here
