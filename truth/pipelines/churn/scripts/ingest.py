"""Reads the customers and checks that each occurs once."""

from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    table = pd.read_csv(input_paths["raw_customers"])
    identifier = environ_vars["ID_FIELD"]
    if table[identifier].duplicated().any():
        raise ValueError(f"column {identifier!r} holds a customer twice")
    table["plan"] = table["plan"].str.lower()
    table.to_csv(Path(output_paths["customers"]) / "customers.csv", index=False)
