# status: passed
# codes: none
# neighbours: unchanged
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    sys.stdout.buffer.write(bytes(range(256)))
    print("\udcff \ud800 \u2028 no end of line", end="")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
