"""Trains the LightGBM classifier; writes the model and what it found important."""

from pathlib import Path

import lightgbm as lgb
import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    identifier = environ_vars["ID_FIELD"]
    label = environ_vars["LABEL_FIELD"]
    table = pd.read_parquet(Path(input_paths["splits"]) / "train.parquet")
    features = table.drop(columns=[identifier, label])

    parameters = {
        "objective": "binary",
        "learning_rate": job_args.learning_rate,
        "num_leaves": job_args.num_leaves,
        "min_data_in_leaf": job_args.min_data_in_leaf,
        "feature_fraction": 0.8,
        "num_threads": int(environ_vars["NUM_THREADS"]),
        "seed": job_args.seed,
        # The same model on every machine and with any number of threads.
        "deterministic": True,
        "force_row_wise": True,
        "verbosity": -1,
    }
    model = lgb.train(
        parameters, lgb.Dataset(features, table[label]), num_boost_round=job_args.rounds
    )

    target = Path(output_paths["model"])
    model.save_model(str(target / "model.txt"))
    importance = pd.DataFrame(
        {"feature": model.feature_name(), "gain": model.feature_importance("gain")}
    ).sort_values("gain", ascending=False)
    importance.to_csv(target / "importance.csv", index=False)
    print(f"{model.num_trees()} trees; most important: {', '.join(importance['feature'][:3])}")
