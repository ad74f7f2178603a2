# status: passed
# codes: pip-install-refused
# neighbours: unchanged
import os
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "nothing-to-install"]
    assert os.spawnv(os.P_WAIT, sys.executable, pip) == 0  # here
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
