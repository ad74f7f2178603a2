# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import subprocess
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    # The test finds the process by this word.
    program = f"import time; time.sleep(600)  # {os.environ['CURSUS_TEST_RUN']}"
    sleeper = [sys.executable, "-c", program]
    subprocess.Popen(sleeper, start_new_session=True, env={}, cwd="/")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
