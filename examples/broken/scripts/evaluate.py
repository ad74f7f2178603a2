"""Counts how often the model is right."""

import csv
import json
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    model = json.loads(Path(input_paths["model"]).read_text(encoding="utf-8"))
    source = Path(input_paths["features"]) / "features.csv"
    with source.open(newline="", encoding="utf-8") as file:
        right = [
            predict(model, row) == (row["churned"] == "1") for row in csv.DictReader(file)
        ]

    metrics = {"rows": len(right), "accuracy": sum(right) / len(right)}
    target = Path(output_paths["evaluation"]) / "metrics.json"
    target.write_text(json.dumps(metrics), encoding="utf-8")


def predict(model, row):
    tenure = float(row["tenure_years"]) * 12
    calls = int(row["support_calls"])
    return tenure <= model["max_tenure_months"] and calls >= model["min_support_calls"]
