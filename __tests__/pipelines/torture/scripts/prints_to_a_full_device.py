# status: failed
# codes: script-failed
# neighbours: unchanged
# message: No space left on device
import os


def main(input_paths, output_paths, environ_vars, job_args):
    os.dup2(os.open("/dev/full", os.O_WRONLY), 1)
    print("lost")  # here
