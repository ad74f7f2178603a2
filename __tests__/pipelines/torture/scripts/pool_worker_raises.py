# status: failed
# codes: script-failed
# neighbours: unchanged
# message: ZeroDivisionError
from concurrent.futures import ProcessPoolExecutor


def divide(number):
    return 1 / number


def main(input_paths, output_paths, environ_vars, job_args):
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(divide, [1, 0])))  # here
