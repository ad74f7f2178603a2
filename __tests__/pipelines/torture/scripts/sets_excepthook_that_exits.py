# status: failed
# codes: script-failed
# neighbours: unchanged
import os
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    sys.excepthook = lambda *_: os._exit(0)
    raise ValueError("to be seen")  # here
