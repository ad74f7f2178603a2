# status: failed
# codes: script-failed
# neighbours: unchanged
# message: ValueError: invalid literal
def main(input_paths, output_paths, environ_vars, job_args):
    try:
        int("three")  # here
    except ValueError as error:
        raise RuntimeError("cannot count") from error
