"""Predicts the rows to judge by."""
from pathlib import Path

import joblib
import pandas as pd

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(Path(input_paths["parts"]) / "test.csv")
        model = joblib.load(input_paths["model"])
        probability = model.predict_proba(table.drop(columns="label"))[:, 1]
        found = pd.DataFrame({"label": table["label"], "probability": probability})
        found.to_csv(output_paths["predictions"], index=False)
