"""Fits a logistic regression."""
from pathlib import Path

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(Path(input_paths["parts"]) / "train.csv")
        model = LogisticRegression(max_iter=200)
        model.fit(table.drop(columns="label"), table["label"])
        joblib.dump(model, output_paths["model"])
