"""Turns scores into probabilities that can be taken at their word."""

import json
from pathlib import Path

import joblib
import numpy as np
import pandas as pd
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss


def main(input_paths, output_paths, environ_vars, job_args):
    label = environ_vars["LABEL_FIELD"]
    predictions = Path(input_paths["predictions"])
    known = pd.read_parquet(predictions / "calibration.parquet")
    test = pd.read_parquet(predictions / "test.parquet")

    calibrator = fit(job_args.method, known["score"], known[label])
    test["probability"] = apply(calibrator, test["score"])

    target = Path(output_paths["calibration"])
    joblib.dump(calibrator, target / "calibrator.joblib")
    test.to_parquet(target / "calibrated.parquet", index=False)
    metrics = {
        "method": job_args.method,
        "brier_score_before": brier_score_loss(test[label], test["score"]),
        "brier_score_after": brier_score_loss(test[label], test["probability"]),
    }
    (target / "calibration.json").write_text(json.dumps(metrics, indent=2), encoding="utf-8")
    print(
        f"{job_args.method}: Brier score {metrics['brier_score_before']:.4f}"
        f" before, {metrics['brier_score_after']:.4f} after"
    )


def fit(method, scores, labels):
    if method == "isotonic":
        calibrator = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip")
        return calibrator.fit(scores, labels)
    if method == "sigmoid":
        return LogisticRegression().fit(log_odds(scores), labels)
    raise ValueError(f"unknown calibration method {method!r}: use 'isotonic' or 'sigmoid'")


def apply(calibrator, scores):
    if isinstance(calibrator, IsotonicRegression):
        return calibrator.predict(scores)
    return calibrator.predict_proba(log_odds(scores))[:, 1]


def log_odds(scores):
    bounded = np.clip(scores.to_numpy(), 1e-6, 1 - 1e-6)
    return np.log(bounded / (1 - bounded)).reshape(-1, 1)
