# status: failed
# codes: script-failed
# neighbours: unchanged
class Silent(Exception):
    def __str__(self):
        raise ValueError("no text")

    __repr__ = __str__


def main(input_paths, output_paths, environ_vars, job_args):
    raise Silent()  # here
