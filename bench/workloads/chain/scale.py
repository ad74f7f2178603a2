"""Scales each column to mean 0 and variance 1."""
import pandas as pd
from sklearn.preprocessing import StandardScaler

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        table[columns] = StandardScaler().fit_transform(table[columns])
        table.to_csv(output_paths["table"], index=False)
