# status: crashed
# codes: crashed
# neighbours: unchanged
import os
import threading
import time


def main(input_paths, output_paths, environ_vars, job_args):
    threading.Thread(target=leave).start()
    time.sleep(60)


def leave():
    os._exit(0)  # here
