# status: crashed
# codes: memory-limit
# neighbours: unchanged
# step: {"memory_limit": "200MB"}
import time


def main(input_paths, output_paths, environ_vars, job_args):
    held = b"x" * 400_000_000; time.sleep(60)  # here
