"""Reads the raw CSV with checked types and writes it as Parquet, the label as 0 or 1."""

from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    identifier = environ_vars["ID_FIELD"]
    label = environ_vars["LABEL_FIELD"]

    table = pd.read_csv(input_paths["raw_data"])
    if table[identifier].duplicated().any():
        raise ValueError(f"column {identifier!r} holds the same identifier twice")
    unknown = set(table["diagnosis"]) - {"M", "B"}
    if unknown:
        raise ValueError(f"unknown diagnosis: {sorted(unknown)}")

    table[label] = (table.pop("diagnosis") == "M").astype("int8")
    measurements = table.columns.difference([identifier, label])
    table[measurements] = table[measurements].astype("float64")

    table.to_parquet(Path(output_paths["samples"]) / "samples.parquet", index=False)
    print(f"{len(table)} samples, {table[label].mean():.1%} malignant")
