# status: failed
# codes: script-failed
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    one, other = ValueError("one"), TypeError("other")
    one.__cause__, other.__cause__ = other, one
    one.__context__, other.__context__ = other, one
    raise one  # here
