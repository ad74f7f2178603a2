"""Splits the samples in three, by label: to train, to calibrate, and to test."""

from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split


def main(input_paths, output_paths, environ_vars, job_args):
    label = environ_vars["LABEL_FIELD"]
    table = pd.read_parquet(Path(input_paths["features"]) / "features.parquet")

    rest, test = train_test_split(
        table, test_size=job_args.test_size, stratify=table[label], random_state=job_args.seed
    )
    train, calibration = train_test_split(
        rest,
        test_size=job_args.calibration_size,
        stratify=rest[label],
        random_state=job_args.seed,
    )

    target = Path(output_paths["splits"])
    for name, part in {"train": train, "calibration": calibration, "test": test}.items():
        part.to_parquet(target / f"{name}.parquet", index=False)
        print(f"{name}: {len(part)} samples, {part[label].mean():.1%} malignant")
