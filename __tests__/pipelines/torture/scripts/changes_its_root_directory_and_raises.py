# status: failed
# codes: script-failed
# neighbours: unchanged
# needs: root
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.chroot(os.getcwd())
    raise ValueError("to be seen")  # here
