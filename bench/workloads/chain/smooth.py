"""Adds a rolling mean of the first column."""
import pandas as pd

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        mean = table[columns[0]].rolling(job_args.window, min_periods=1).mean()
        table.insert(len(columns), f"smooth{len(columns)}", mean)
        table.to_csv(output_paths["table"], index=False)
