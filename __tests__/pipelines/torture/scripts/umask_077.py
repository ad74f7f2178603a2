# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    os.umask(0o077)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
