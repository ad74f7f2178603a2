# status: passed
# codes: none
# neighbours: unchanged
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    sys.stdout.detach().write(b"as bytes\n")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
