"""Trains the classifier; ends as scripts of training platforms do."""

import logging
import sys
from pathlib import Path

import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

logger = logging.getLogger(__name__)


def main(input_paths, output_paths, environ_vars, job_args):
    try:
        model = train(Path(input_paths["scaled"]), environ_vars, job_args.seed)
        joblib.dump(model, Path(output_paths["model"]) / "model.joblib")
    except Exception:
        logger.exception("training failed")
        sys.exit(1)


def train(folder, environ_vars, seed):
    frame = pd.read_parquet(folder / "train.parquet")
    label = environ_vars["LABEL_FIELD"]
    features = frame.drop(columns=[environ_vars["ID_FIELD"], label, "region"])
    model = RandomForestClassifier(n_estimators=int(environ_vars["TREES"]), random_state=seed)
    return model.fit(features, frame[label])
