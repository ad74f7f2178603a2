# status: failed
# codes: script-failed
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    error = ValueError("first")
    for number in range(3000):
        following = ValueError(number)
        following.__cause__ = error
        error = following
    raise error  # here
