"""Scores the test split; answers with a status."""

import json
from pathlib import Path

import joblib
import pandas as pd
from sklearn.metrics import accuracy_score


def main(input_paths, output_paths, environ_vars, job_args):
    try:
        model = joblib.load(Path(input_paths["model"]) / "model.joblib")
        test = pd.read_parquet(Path(input_paths["scaled"]) / "test.parquet")
        predicted = model.predict(test[list(model.feature_names_in_)])
        label = environ_vars["LABEL_FIELD"]
        metrics = {"accuracy": accuracy_score(test[label], predicted), "rows": len(test)}
        scored = test[[environ_vars["ID_FIELD"], "region", label]].assign(predicted=predicted)
    except Exception as error:
        return {"status": "error", "message": str(error)}
    target = Path(output_paths["evaluation"])
    (target / "metrics.json").write_text(json.dumps(metrics), encoding="utf-8")
    scored.to_csv(target / "scored.csv", index=False)
    return {"status": "ok"}
