"""Processing job: errors of the model on the test rows, in the format of the SageMaker examples."""

import csv
import json
from pathlib import Path

MODEL = Path("/opt/ml/processing/model")
TEST = Path("/opt/ml/processing/test")
OUTPUT = Path("/opt/ml/processing/evaluation")

if __name__ == "__main__":
    model = json.loads((MODEL / "model.json").read_text())
    errors = []
    with open(TEST / "test.csv", newline="") as file:
        for row in csv.DictReader(file):
            values = [1.0, *(float(row[name]) for name in model["features"])]
            predicted = sum(w * v for w, v in zip(model["weights"], values))
            errors.append(abs(predicted - float(row[model["target"]])))
    metrics = {"mae": {"value": sum(errors) / len(errors)}, "rows": {"value": len(errors)}}
    (OUTPUT / "evaluation.json").write_text(json.dumps({"regression_metrics": metrics}))
