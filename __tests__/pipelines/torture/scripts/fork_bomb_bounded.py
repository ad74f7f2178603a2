# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    ready, told = os.pipe()
    for _ in range(6):  # 64 processes
        if os.fork() == 0:
            os.close(ready)
            ready = None
    if ready is None:
        os.write(told, b"!")
        time.sleep(600)
    for _ in range(63):
        os.read(ready, 1)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
