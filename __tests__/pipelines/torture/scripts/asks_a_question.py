# status: failed
# codes: script-failed
# neighbours: unchanged
# message: EOFError
def main(input_paths, output_paths, environ_vars, job_args):
    input("Really? ")  # here
