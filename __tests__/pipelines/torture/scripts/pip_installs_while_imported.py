# status: passed
# codes: pip-install-refused
# neighbours: unchanged
import subprocess
import sys
from pathlib import Path

subprocess.run([sys.executable, "-m", "pip", "install", "--no-index", "x"], check=True)  # here


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
