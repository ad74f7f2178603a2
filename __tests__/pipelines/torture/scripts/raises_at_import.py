# status: failed
# codes: import-failed
# neighbours: unchanged
# message: ValueError: at import
raise ValueError("at import")  # here


def main(input_paths, output_paths, environ_vars, job_args):
    pass
