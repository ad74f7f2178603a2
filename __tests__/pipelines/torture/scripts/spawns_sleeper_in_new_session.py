# status: passed
# codes: processes-left
# neighbours: unchanged
import subprocess
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
    subprocess.Popen(sleeper, start_new_session=True)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
