# status: failed
# codes: script-failed
# neighbours: unchanged
# message: RecursionError
def main(input_paths, output_paths, environ_vars, job_args):
    deeper(0)


def deeper(depth):
    return deeper(depth + 1)  # here
