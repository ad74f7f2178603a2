"""Churn and spending by plan."""

import csv
import json
from collections import defaultdict
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    plans = defaultdict(list)
    source = Path(input_paths["features"]) / "features.csv"
    with source.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            plans[row["plan"]].append(row)

    summary = {
        plan: {
            "customers": len(rows),
            "churn": sum(int(row["churned"]) for row in rows) / len(rows),
            "monthly_spend": round(sum(float(row["monthly_spend"]) for row in rows), 2),
        }
        for plan, rows in sorted(plans.items())
    }
    target = Path(output_paths["summary"]) / "summary.json"
    target.write_text(json.dumps(summary, indent=2), encoding="utf-8")
    print(f"summed up {len(summary)} plans")
