"""Scales the numeric columns to the spread of the training split."""

from pathlib import Path

import joblib
import pandas as pd
from sklearn.preprocessing import StandardScaler


def main(input_paths, output_paths, environ_vars, job_args):
    splits = Path(input_paths["splits"])
    try:
        train = pd.read_parquet(splits / "train.parquet")
        test = pd.read_parquet(splits / "test.parquet")
        scaler = StandardScaler().fit(train[job_args.numeric])
        train[job_args.numeric] = scaler.transform(train[job_args.numeric])
        test[job_args.numeric] = scaler.transform(test[job_args.numeric])
    except Exception as error:
        raise RuntimeError("scaling failed") from error
    target = Path(output_paths["scaled"])
    train.to_parquet(target / "train.parquet", index=False)
    test.to_parquet(target / "test.parquet", index=False)
    joblib.dump(scaler, Path(output_paths["scaler"]) / "scaler.joblib")
