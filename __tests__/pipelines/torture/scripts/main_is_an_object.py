# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


class Program:
    def __call__(self, input_paths, output_paths, environ_vars, job_args):
        Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")


main = Program()
