# status: passed
# codes: processes-left
# neighbours: unchanged
import subprocess
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    program = "import time; print('a line of the child', flush=True); time.sleep(600)"
    child = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, start_new_session=True
    )
    print(child.stdout.readline())
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
