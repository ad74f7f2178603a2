"""Computes the quality of the predictions."""
import json

import pandas as pd
from sklearn.metrics import log_loss, roc_auc_score

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        found = pd.read_csv(input_paths["predictions"])
        metrics = {
            "roc_auc": roc_auc_score(found["label"], found["probability"]),
            "log_loss": log_loss(found["label"], found["probability"]),
        }
        with open(output_paths["metrics"], "w", encoding="utf-8") as out:
            json.dump(metrics, out)
