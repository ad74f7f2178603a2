# status: failed
# codes: script-failed
# neighbours: unchanged
# message: ValueError: to be seen
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    depth = 0
    frame = sys._getframe()
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    sys.setrecursionlimit(depth + 5)
    raise ValueError("to be seen")  # here
