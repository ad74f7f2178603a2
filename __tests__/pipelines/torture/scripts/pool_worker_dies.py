# status: failed
# codes: script-failed
# neighbours: unchanged
# message: BrokenProcessPool
import os
from concurrent.futures import ProcessPoolExecutor, wait


def main(input_paths, output_paths, environ_vars, job_args):
    with ProcessPoolExecutor(1) as pool:
        future = pool.submit(os._exit, 1)
        # `result` raises at one of two lines of Python, depending on whether the worker has died.
        wait([future])
        future.result()  # here
