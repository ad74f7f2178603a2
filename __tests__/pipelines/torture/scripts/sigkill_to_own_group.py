# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGKILL
import os
import signal
import time


def main(input_paths, output_paths, environ_vars, job_args):
    assert os.getpgid(0) == os.getpid()  # else it is the group of the test
    os.killpg(0, signal.SIGKILL)
    time.sleep(60)
