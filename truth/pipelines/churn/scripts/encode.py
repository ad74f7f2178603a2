"""Turns dates and categories into numbers."""

from pathlib import Path

import pandas as pd

PLANS = ["basic", "plus", "pro"]


def main(input_paths, output_paths, environ_vars, job_args):
    frame = pd.read_parquet(Path(input_paths["enriched"]) / "enriched.parquet")
    signup = pd.to_datetime(frame["signup_date"])
    frame["signup_month"] = signup.dt.month
    for plan in PLANS:
        frame[f"plan_{plan}"] = (frame["plan"] == plan).astype("int8")
    frame = frame.drop(columns=["signup_date", "plan"])
    frame.to_parquet(Path(output_paths["encoded"]) / "encoded.parquet", index=False)
