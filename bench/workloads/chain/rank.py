"""Adds the rank of the second column, as a share."""
import pandas as pd

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        table.insert(len(columns), f"rank{len(columns)}", table[columns[1]].rank(pct=True))
        table.to_csv(output_paths["table"], index=False)
