# status: failed
# codes: script-failed
# neighbours: unchanged
# message: ZeroDivisionError
from concurrent.futures import ProcessPoolExecutor, wait


def divide(number):
    return 1 / number  # here


def main(input_paths, output_paths, environ_vars, job_args):
    with ProcessPoolExecutor(2) as pool:
        future = pool.submit(divide, 0)
        wait([future])
        future.result()
