# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path

CHILD = os.fork()
if CHILD == 0:
    os._exit(0)


def main(input_paths, output_paths, environ_vars, job_args):
    os.waitpid(CHILD, 0)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
