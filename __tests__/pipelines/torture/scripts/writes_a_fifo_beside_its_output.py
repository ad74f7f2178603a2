# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    os.mkfifo(f"{output_paths['out']}/a.csv")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
