"""Removes the rows that are far from all others."""
import pandas as pd

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        distance = ((table[columns] - table[columns].mean()) / table[columns].std()).abs()
        table = table[distance.max(axis=1) < job_args.deviations]
        table.to_csv(output_paths["table"], index=False)
