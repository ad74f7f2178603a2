# status: failed
# codes: error-returned
# neighbours: unchanged
from pathlib import Path


class Number(int):
    def __ne__(self, other):
        return False

    def __bool__(self):
        return False


def main(input_paths, output_paths, environ_vars, job_args):  # here
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
    return Number(7)
