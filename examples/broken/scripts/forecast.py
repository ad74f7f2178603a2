"""Forecasts next year's revenue from the customers who are expected to stay."""

import csv
import json
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    source = Path(input_paths["features"]) / "features.csv"
    revenue = 0.0
    with source.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["churned"] == "0"
                revenue += 12 * float(row["monthly_spend"])

    target = Path(output_paths["forecast"]) / "forecast.json"
    target.write_text(json.dumps({"revenue": revenue}), encoding="utf-8")
