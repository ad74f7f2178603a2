# status: failed
# codes: script-failed
# neighbours: unchanged
# needs: python>=3.11
# message: ExceptionGroup
def main(input_paths, output_paths, environ_vars, job_args):
    raise ExceptionGroup("two", [ValueError("one"), TypeError("other")])  # here
