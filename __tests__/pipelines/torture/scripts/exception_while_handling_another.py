# status: failed
# codes: script-failed
# neighbours: unchanged
# message: RuntimeError: cannot count
def main(input_paths, output_paths, environ_vars, job_args):
    try:
        int("three")
    except ValueError as error:
        raise RuntimeError("cannot count") from error  # here
