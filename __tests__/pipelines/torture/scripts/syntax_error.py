# status: failed
# codes: syntax-error
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args)  # here
    pass
