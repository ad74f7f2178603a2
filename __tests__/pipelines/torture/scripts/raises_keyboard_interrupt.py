# status: failed
# codes: script-failed
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    raise KeyboardInterrupt  # here
