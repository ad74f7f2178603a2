# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    os.closerange(0, 65_536)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
