# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
def main(input_paths, output_paths, environ_vars, job_args):
    while True: pass  # here
