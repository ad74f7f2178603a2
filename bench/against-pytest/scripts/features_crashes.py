import ctypes


def main(input_paths, output_paths, environ_vars, job_args):
    ctypes.string_at(0)  # a segmentation fault, as in a faulty native library
