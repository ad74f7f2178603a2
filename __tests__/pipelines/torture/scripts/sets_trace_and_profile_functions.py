# status: passed
# codes: none
# neighbours: unchanged
import sys
import threading
from pathlib import Path


def watch(frame, event, arg):
    return watch


def main(input_paths, output_paths, environ_vars, job_args):
    sys.settrace(watch)
    sys.setprofile(watch)
    threading.settrace(watch)
    threading.setprofile(watch)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
