# status: failed
# codes: script-failed
# neighbours: unchanged
class Closed(OSError):
    @property
    def args(self):
        raise RuntimeError("closed")

    filename = errno = strerror = __notes__ = args


def main(input_paths, output_paths, environ_vars, job_args):
    raise Closed("to be seen")  # here
