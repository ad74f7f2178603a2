# status: failed
# codes: input-undeclared logical-name-missing
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    if input_paths:  # not for certain: else the step would not run
        print(input_paths["undeclared"])  # here
