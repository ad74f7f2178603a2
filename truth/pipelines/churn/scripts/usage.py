"""Sums up the events of each customer."""

from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    events = pd.read_csv(input_paths["raw_events"], parse_dates=["day"])
    events["weekend"] = events["day"].dt.dayofweek >= 5
    usage = (
        events.groupby(environ_vars["ID_FIELD"])
        .agg(minutes=("minutes", "sum"), calls=("calls", "sum"), weekend=("weekend", "mean"))
        .reset_index()
    )
    usage.to_parquet(Path(output_paths["usage"]) / "usage.parquet", index=False)
