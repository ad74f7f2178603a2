"""Means by region and plan."""

from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    data = pd.read_parquet(Path(input_paths["enriched"]) / "enriched.parquet")
    segments = data.groupby(["region", "plan"], as_index=False)[["balance", "minutes"]].mean()
    segments.to_csv(Path(output_paths["segments"]) / "segments.csv", index=False)
