# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import signal
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    child = os.fork()
    if child == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
    os.waitpid(child, os.WUNTRACED)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
