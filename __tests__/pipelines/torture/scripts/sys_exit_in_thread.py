# status: passed
# codes: none
# neighbours: unchanged
import sys
import threading
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    thread = threading.Thread(target=sys.exit, args=(3,))
    thread.start()
    thread.join()
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
