# status: crashed
# codes: crashed
# neighbours: unchanged
# needs: numpy
import ctypes

import numpy


def main(input_paths, output_paths, environ_vars, job_args):
    print(numpy.arange(3).sum(), flush=True)
    ctypes.memset(0, 0, 8)  # here
