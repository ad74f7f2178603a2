"""Learns the tenure and the number of support calls that best tell leavers from stayers."""

import csv
import json
from itertools import product
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    source = Path(input_paths["features"]) / "features.csv"
    with source.open(newline="", encoding="utf-8") as file:
        customers = [parse(row) for row in csv.DictReader(file)]

    candidates = product(range(0, 72, 6), range(0, 6))
    tenure, calls = max(candidates, key=lambda limits: accuracy(customers, *limits))
    model = {"max_tenure_months": tenure, "min_support_calls": calls}
    Path(output_paths["model"]).write_text(json.dumps(model), encoding="utf-8")


def parse(row):
    tenure = int(row["tenure_months"])
    return tenure, int(row["support_calls"]), row["churned"] == "1"


def accuracy(customers, max_tenure, min_calls):
    right = sum(
        (tenure <= max_tenure and calls >= min_calls) == churned
        for tenure, calls, churned in customers
    )
    return right / len(customers)
