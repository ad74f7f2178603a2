# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    for directory in input_paths.values():
        for root, directories, files in os.walk(directory, topdown=False):
            for name in files:
                os.chmod(os.path.join(root, name), 0)
            os.chmod(root, 0)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
