"""Scores the splits the model has not seen; metrics are of the test split alone."""

import json
from pathlib import Path

import lightgbm as lgb
import pandas as pd
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score


def main(input_paths, output_paths, environ_vars, job_args):
    identifier = environ_vars["ID_FIELD"]
    label = environ_vars["LABEL_FIELD"]
    model = lgb.Booster(model_file=str(Path(input_paths["model"]) / "model.txt"))

    scored = {}
    for name in ["calibration", "test"]:
        table = pd.read_parquet(Path(input_paths["splits"]) / f"{name}.parquet")
        # The label goes along for the calibration, the identifier to tell the samples apart.
        scored[name] = table[[identifier, label]].assign(
            score=model.predict(
                table[model.feature_name()], num_threads=int(environ_vars["NUM_THREADS"])
            )
        )
        scored[name].to_parquet(
            Path(output_paths["predictions"]) / f"{name}.parquet", index=False
        )

    actual, score = scored["test"][label], scored["test"]["score"]
    metrics = {
        "rows": len(actual),
        "roc_auc": roc_auc_score(actual, score),
        "average_precision": average_precision_score(actual, score),
        "brier_score": brier_score_loss(actual, score),
    }
    Path(output_paths["metrics"]).write_text(json.dumps(metrics, indent=2), encoding="utf-8")
    print(f"area under the curve {metrics['roc_auc']:.4f} on {metrics['rows']} samples")
    if metrics["roc_auc"] < job_args.min_roc_auc:
        raise ValueError(f"area under the curve is under the demanded {job_args.min_roc_auc}")
