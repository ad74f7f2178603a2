# status: passed
# codes: none
# neighbours: unchanged
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    for number in range(80_000):
        print(f"{number:099}")
    print("x" * 1_000_000, file=sys.stderr)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
