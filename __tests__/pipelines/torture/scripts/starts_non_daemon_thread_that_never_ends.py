# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import threading
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
    threading.Thread(target=wait).start()


def wait():
    time.sleep(600)  # here
