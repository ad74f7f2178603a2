# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    ready, told = os.pipe()
    if os.fork() == 0:
        os.setpgid(0, 0)
        os.write(told, b"!")
        time.sleep(600)
    os.read(ready, 1)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
