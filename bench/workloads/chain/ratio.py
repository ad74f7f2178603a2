"""Adds the ratio of the first column to the second."""
import pandas as pd

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        ratio = table[columns[0]] / (table[columns[1]].abs() + 1)
        table.insert(len(columns), f"ratio{len(columns)}", ratio)
        table.to_csv(output_paths["table"], index=False)
