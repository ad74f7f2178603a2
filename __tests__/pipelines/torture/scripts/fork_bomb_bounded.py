# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    ready, told = os.pipe()
    first = os.getpid()
    for _ in range(6):  # 64 processes
        os.fork()
    if os.getpid() != first:
        os.write(told, b"!")
        time.sleep(600)
    for _ in range(63):
        os.read(ready, 1)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
