# status: passed
# codes: processes-left
# neighbours: unchanged
# Each generation lives a moment, in a new session, and ends by itself after 20 s at most.
import os
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    ready, told = os.pipe()
    if os.fork() == 0:
        os.write(told, b"!")
        respawn(time.monotonic() + 20)
    os.read(ready, 1)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")


def respawn(end):
    while time.monotonic() < end:
        os.setsid()
        time.sleep(0.05)
        if os.fork() != 0:
            os._exit(0)
    os._exit(0)
