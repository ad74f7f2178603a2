# status: passed
# codes: none
# neighbours: unchanged
# next: link-not-followed
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    os.chdir(output_paths["out"])
    os.symlink("loop", "loop")
    os.symlink(".", "here")
    os.symlink("/nowhere/at/all", "dangling")
    Path("rows.csv").write_text("a,b\n1,2\n")
