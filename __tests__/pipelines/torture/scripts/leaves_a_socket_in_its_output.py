# status: passed
# codes: none
# neighbours: unchanged
import os
import socket
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    os.chdir(output_paths["out"])
    socket.socket(socket.AF_UNIX).bind("a.csv")
    Path("rows.csv").write_text("a,b\n1,2\n")
