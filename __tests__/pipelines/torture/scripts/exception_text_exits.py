# status: failed
# codes: script-failed
# neighbours: unchanged
class Leaving(Exception):
    def __str__(self):
        raise SystemExit(0)


def main(input_paths, output_paths, environ_vars, job_args):
    raise Leaving()  # here
