# status: failed
# codes: error-returned
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    return -1  # here
