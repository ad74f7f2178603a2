"""Reads the customers and keeps those with a plan we still sell."""

import csv
from pathlib import Path

PLANS = {"basic", "plus", "pro"}


def main(input_paths, output_paths, environ_vars, job_args):
    with open(input_paths["raw_customers"], newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["plan"] in PLANS]

    target = Path(output_paths["customers"]) / "customers.csv"
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    print(f"kept {len(rows)} customers")
