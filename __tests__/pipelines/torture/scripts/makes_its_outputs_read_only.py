# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    rows = Path(output_paths["out"], "deep", "rows.csv")
    rows.parent.mkdir()
    rows.write_text("a,b\n1,2\n")
    os.chmod(rows, 0o444)
    os.chmod(rows.parent, 0o555)
    os.chmod(output_paths["out"], 0o555)
