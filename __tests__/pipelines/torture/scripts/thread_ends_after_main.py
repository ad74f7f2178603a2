# status: passed
# codes: none
# neighbours: unchanged
import threading
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    threading.Thread(target=write, args=(output_paths["out"],)).start()


def write(out):
    time.sleep(0.2)
    Path(out, "rows.csv").write_text("a,b\n1,2\n")
    print("written after main")
