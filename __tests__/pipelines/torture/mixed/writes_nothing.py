# status: failed
# codes: output-empty
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    print(len(output_paths["out"]) > 0)  # here
