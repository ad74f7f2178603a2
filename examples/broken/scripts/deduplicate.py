"""Lists every e-mail address once; a worker process does the sorting."""

import csv
import subprocess
import sys
from pathlib import Path

WORKER = "import sys; sys.stdout.writelines(sorted(set(sys.stdin)))"


def main(input_paths, output_paths, environ_vars, job_args):
    source = Path(input_paths["customers"]) / "customers.csv"
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with source.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            worker.stdin.write(row["email"] + "\n")
    worker.stdin.flush()

    addresses = worker.stdout.read()
    target = Path(output_paths["addresses"]) / "addresses.txt"
    target.write_text(addresses, encoding="utf-8")
