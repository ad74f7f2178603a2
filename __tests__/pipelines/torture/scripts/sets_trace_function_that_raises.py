# status: failed
# codes: script-failed
# neighbours: unchanged
import sys
from pathlib import Path


def trace(frame, event, arg):
    raise ValueError("in the trace function")  # here


def main(input_paths, output_paths, environ_vars, job_args):
    sys.settrace(trace)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
