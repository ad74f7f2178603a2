# status: failed
# codes: logical-name-missing
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    print(input_paths["undeclared"])  # here
