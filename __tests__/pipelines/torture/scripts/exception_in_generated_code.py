# status: failed
# codes: script-failed
# neighbours: unchanged
# message: ZeroDivisionError
def main(input_paths, output_paths, environ_vars, job_args):
    exec(compile("1 / 0", "<generated>", "exec"))  # here
