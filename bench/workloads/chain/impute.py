"""Replaces missing values by the median."""
import pandas as pd
from sklearn.impute import SimpleImputer

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        table[columns] = SimpleImputer(strategy="median").fit_transform(table[columns])
        table.to_csv(output_paths["table"], index=False)
