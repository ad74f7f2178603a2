# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    elsewhere = Path.cwd() / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "rows.csv").write_text("a,b\n1,2\n")
    os.rmdir(output_paths["out"])
    os.symlink(elsewhere, output_paths["out"])
