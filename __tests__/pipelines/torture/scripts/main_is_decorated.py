# status: passed
# codes: none
# neighbours: unchanged
import functools
from pathlib import Path


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("called with", sorted(kwargs))
        return function(*args, **kwargs)

    return wrapper


@logged
def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
