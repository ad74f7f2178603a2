"""Adds one to the input number; starts at 0 without one."""
from pathlib import Path

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        given = input_paths.get("number")
        number = int(Path(given).read_text()) + 1 if given else 0
        Path(output_paths["number"]).write_text(f"{number}\n")
