"""Splits the customers by label, to train and to test."""

from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split


def main(input_paths, output_paths, environ_vars, job_args):
    table = pd.read_parquet(Path(input_paths["encoded"]) / "encoded.parquet")
    train, test = train_test_split(
        table,
        test_size=job_args.test_size,
        stratify=table[environ_vars["LABEL_FIELD"]],
        random_state=job_args.seed,
    )
    target = Path(output_paths["splits"])
    train.to_parquet(target / "train.parquet", index=False)
    test.to_parquet(target / "test.parquet", index=False)
