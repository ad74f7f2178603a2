# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


class Bad:
    def __del__(self):
        raise ValueError("in __del__")


def main(input_paths, output_paths, environ_vars, job_args):
    Bad()
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
