# status: crashed
# codes: log-limit
# neighbours: unchanged
# step: {"log_limit": "1MB"}
import time


def main(input_paths, output_paths, environ_vars, job_args):
    print("x" * 5_000_000, flush=True); time.sleep(60)  # here
