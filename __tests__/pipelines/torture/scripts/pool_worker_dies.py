# status: failed
# codes: script-failed
# neighbours: unchanged
# message: BrokenProcessPool
import os
from concurrent.futures import ProcessPoolExecutor


def main(input_paths, output_paths, environ_vars, job_args):
    with ProcessPoolExecutor(1) as pool:
        pool.submit(os._exit, 1).result()  # here
