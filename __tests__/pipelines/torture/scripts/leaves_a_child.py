# status: passed
# codes: processes-left
# neighbours: unchanged
import subprocess
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
