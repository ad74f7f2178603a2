# status: failed
# codes: script-exited
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    quit(2)  # here
