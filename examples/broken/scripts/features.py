"""Turns customers into model features."""

import csv
from pathlib import Path

COLUMNS = ["customer_id", "plan", "tenure_years", "monthly_spend", "support_calls", "churned"]


def main(input_paths, output_paths, environ_vars, job_args):
    source = Path(input_paths["customers"]) / "customers.csv"
    target = Path(output_paths["features"]) / "features.csv"
    with source.open(newline="", encoding="utf-8") as reading, target.open(
        "w", newline="", encoding="utf-8"
    ) as writing:
        writer = csv.DictWriter(writing, fieldnames=COLUMNS, extrasaction="ignore")
        writer.writeheader()
        for row in csv.DictReader(reading):
            row["tenure_years"] = round(int(row["tenure_months"]) / 12, 2)
            writer.writerow(row)
