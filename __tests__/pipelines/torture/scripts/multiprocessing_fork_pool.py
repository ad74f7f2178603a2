# status: passed
# codes: none
# neighbours: unchanged
import multiprocessing
from pathlib import Path


def double(number):
    return number * 2


def main(input_paths, output_paths, environ_vars, job_args):
    with multiprocessing.get_context("fork").Pool(2) as pool:
        numbers = pool.map(double, range(4))
    Path(output_paths["out"], "rows.csv").write_text(f"a,b,c,d\n{','.join(map(str, numbers))}\n")
