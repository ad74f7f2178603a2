"""Fits a Gaussian naive Bayes classifier and writes it as one JSON file."""

import csv
import json
from collections import defaultdict
from pathlib import Path
from statistics import fmean


def main(input_paths, output_paths, environ_vars, job_args):
    label = environ_vars["LABEL_FIELD"]
    features = job_args.features
    source = Path(input_paths["splits"]) / "train.csv"
    groups = defaultdict(list)
    with source.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            groups[row[label]].append([float(row[name]) for name in features])

    total = sum(len(group) for group in groups.values())
    model = {
        "label": label,
        "features": features,
        "classes": {
            species: {"prior": len(group) / total, **fit_normals(group)}
            for species, group in sorted(groups.items())
        },
    }
    Path(output_paths["model"]).write_text(json.dumps(model, indent=2), encoding="utf-8")
    print(f"learned {len(groups)} species from {total} penguins")


def fit_normals(group):
    """Mean and variance of every feature within one class."""
    columns = list(zip(*group))
    means = [fmean(column) for column in columns]
    variances = [
        fmean((value - mean) ** 2 for value in column) for column, mean in zip(columns, means)
    ]
    return {"means": means, "variances": variances}
