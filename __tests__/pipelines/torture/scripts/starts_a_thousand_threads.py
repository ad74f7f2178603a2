# status: passed
# codes: none
# neighbours: unchanged
import threading
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    start = threading.Event()
    threading.stack_size(64 * 1024)
    threads = [threading.Thread(target=start.wait, args=(60,)) for _ in range(1000)]
    for thread in threads:
        thread.start()
    start.set()
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
