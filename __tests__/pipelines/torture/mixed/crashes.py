# status: crashed
# codes: crashed
# neighbours: unchanged
import ctypes


def main(input_paths, output_paths, environ_vars, job_args):
    ctypes.string_at(0)  # here
