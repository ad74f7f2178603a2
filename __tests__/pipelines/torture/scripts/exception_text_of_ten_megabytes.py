# status: failed
# codes: script-failed
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    raise ValueError("x" * 10_000_000)  # here
