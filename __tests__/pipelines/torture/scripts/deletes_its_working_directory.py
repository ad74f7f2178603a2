# status: passed
# codes: none
# neighbours: unchanged
import os
import shutil
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
    for entry in os.scandir():
        if entry.is_dir() and entry.name not in output_paths["out"]:
            shutil.rmtree(entry)
    os.mkdir("gone")
    os.chdir("gone")
    os.rmdir(os.getcwd())
