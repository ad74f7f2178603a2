# status: passed
# codes: none
# neighbours: unchanged
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    time.sleep(0.3)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
