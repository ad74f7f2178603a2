# status: failed
# codes: script-failed
# neighbours: unchanged
def main(input_paths, output_paths, environ_vars, job_args):
    raise ValueError("\udcff \ud800 \x00 \x1b[31m ::error::forged")  # here
