# status: passed
# codes: none
# neighbours: unchanged
# needs: root
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    rows = Path(output_paths["out"], "rows.csv")
    rows.write_text("a,b\n1,2\n")
    os.chmod(rows, 0)
    os.chmod(output_paths["out"], 0)
