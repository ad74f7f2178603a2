"""Lists the customers whose spending is out of all proportion."""

import csv
from pathlib import Path
from statistics import fmean, stdev


def main(input_paths, output_paths, environ_vars, job_args):
    limit = float(environ_vars["ANOMALY_LIMIT"])
    source = Path(input_paths["features"]) / "features.csv"
    with source.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    spending = [float(row["monthly_spend"]) for row in rows]
    mean, spread = fmean(spending), stdev(spending)
    anomalies = [
        row for row, spend in zip(rows, spending) if abs(spend - mean) > limit * spread
    ]
    print(f"found {len(anomalies)} anomalies")
    if anomalies:
        write_rows(Path(output_paths["anomalies"]) / "anomalies.csv", anomalies)


def write_rows(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
