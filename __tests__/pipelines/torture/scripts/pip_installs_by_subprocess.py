# status: passed
# codes: pip-install-refused
# neighbours: unchanged
import subprocess
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "nothing-to-install"]
    subprocess.check_call(pip)  # here
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
