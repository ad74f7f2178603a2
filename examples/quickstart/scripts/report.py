"""Compares the two splits feature by feature, so that a lucky or broken split is seen."""

import csv
from pathlib import Path
from statistics import fmean, stdev

FEATURES = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]


def main(input_paths, output_paths, environ_vars, job_args):
    label = environ_vars["LABEL_FIELD"]
    splits = Path(input_paths["splits"])
    train = read_rows(splits / "train.csv")
    test = read_rows(splits / "test.csv")

    leaked = birds(train, label) & birds(test, label)
    if leaked:
        raise ValueError(f"{len(leaked)} birds are in both splits, such as {min(leaked)}")

    lines = [
        "# Data quality",
        "",
        f"{len(train)} rows to train on, {len(test)} to test on; no bird is in both.",
        "",
        "| feature | train mean | test mean | shift (standard deviations) |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name in FEATURES:
        train_values = [float(row[name]) for row in train]
        train_mean = fmean(train_values)
        test_mean = fmean(float(row[name]) for row in test)
        shift = (test_mean - train_mean) / stdev(train_values)
        lines.append(f"| {name} | {train_mean:.1f} | {test_mean:.1f} | {shift:+.2f} |")

    target = Path(output_paths["report"]) / "data_quality.md"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"compared {len(FEATURES)} features of {len(train)} and {len(test)} rows")


def read_rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def birds(rows, label):
    # The numbers begin anew with each species.
    return {(row[label], row["individual_id"]) for row in rows}
