# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    ready, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(told, b"!")
            os.closerange(0, 1024)
            time.sleep(600)
        os._exit(0)
    os.waitpid(child, 0)
    os.read(ready, 1)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
