"""Cuts each column at two of its quantiles."""
import pandas as pd

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        low = table[columns].quantile(job_args.tail)
        high = table[columns].quantile(1 - job_args.tail)
        table[columns] = table[columns].clip(low, high, axis=1)
        table.to_csv(output_paths["table"], index=False)
