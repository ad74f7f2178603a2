# status: crashed
# codes: crashed
# neighbours: unchanged
# needs: python<3.12
# Later versions raise RecursionError here.
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    sys.setrecursionlimit(10**9)
    deeper(0)


# The last frame may not have got beyond its first line.
def deeper(depth): return list(map(deeper, [depth + 1]))  # here
