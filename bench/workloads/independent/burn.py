"""Uses a given time of one processor."""
import time
from pathlib import Path

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        end = time.process_time() + job_args.cpu_seconds
        rounds = 0
        while time.process_time() < end:
            rounds += sum(range(1000)) > 0
        Path(output_paths["report"]).write_text(f"burnt: {rounds > 0}\n")
