# status: passed
# codes: none
# neighbours: unchanged
import shutil
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    for directory in input_paths.values():
        shutil.rmtree(directory)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
