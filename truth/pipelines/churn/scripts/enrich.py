"""Joins the customers with what they used."""

from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    customers = pd.read_parquet(Path(input_paths["customers"]) / "customers.parquet")
    usage = pd.read_parquet(Path(input_paths["usage"]) / "usage.parquet")
    table = customers.merge(usage, on=environ_vars["ID_FIELD"], how="inner")
    table["spend_per_month"] = table["balance"] / table["tenure_months"].clip(lower=1)
    table.to_parquet(Path(output_paths["enriched"]) / "enriched.parquet", index=False)
