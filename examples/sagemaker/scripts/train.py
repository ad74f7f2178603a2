"""Training job: a linear model by gradient descent. Hyperparameters are arguments; the channels and
the model directory are in variables of SageMaker."""

import argparse
import csv
import json
import os
from pathlib import Path

FEATURES = ["temperature_c", "occupied"]
TARGET = "energy_kwh"


def read(directory):
    with open(directory / "train.csv", newline="") as file:
        for row in csv.DictReader(file):
            yield [1.0, *(float(row[name]) for name in FEATURES)], float(row[TARGET])


def fit(rows, rate, epochs):
    weights = [0.0] * (1 + len(FEATURES))
    for _ in range(epochs):
        gradient = [0.0] * len(weights)
        for values, target in rows:
            error = sum(w * v for w, v in zip(weights, values)) - target
            gradient = [g + error * v for g, v in zip(gradient, values)]
        weights = [w - rate * g / len(rows) for w, g in zip(weights, gradient)]
    return weights


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--learning-rate", type=float, required=True)
    parser.add_argument("--epochs", type=int, default=100)
    parser.add_argument("--train", type=Path, default=os.environ.get("SM_CHANNEL_TRAIN"))
    parser.add_argument("--model-dir", type=Path, default=os.environ.get("SM_MODEL_DIR"))
    args = parser.parse_args()
    weights = fit(list(read(args.train)), args.learning_rate, args.epochs)
    model = {"features": FEATURES, "target": TARGET, "weights": weights}
    (args.model_dir / "model.json").write_text(json.dumps(model))
