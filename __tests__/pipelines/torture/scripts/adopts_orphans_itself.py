# status: passed
# codes: processes-left
# neighbours: unchanged
import ctypes
import os
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36


def main(input_paths, output_paths, environ_vars, job_args):
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            os.setsid()
            time.sleep(600)
        os._exit(0)
    os.waitpid(child, 0)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
