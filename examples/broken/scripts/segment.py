"""Groups the customers by spending."""

import csv
from pathlib import Path


def segment(spend):
    if spend < 20:
        return "low"
    return "middle" if spend < 50 else "high"


def run(input_paths, output_paths, environ_vars, job_args):
    source = Path(input_paths["features"]) / "features.csv"
    target = Path(output_paths["segments"]) / "segments.csv"
    with source.open(newline="", encoding="utf-8") as reading, target.open(
        "w", newline="", encoding="utf-8"
    ) as writing:
        writer = csv.writer(writing)
        writer.writerow(["customer_id", "segment"])
        for row in csv.DictReader(reading):
            writer.writerow([row["customer_id"], segment(float(row["monthly_spend"]))])
