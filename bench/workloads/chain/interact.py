"""Adds the product of the first two columns."""
import pandas as pd
from sklearn.preprocessing import PolynomialFeatures

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        products = PolynomialFeatures(
            degree=2, interaction_only=True, include_bias=False
        ).fit_transform(table[columns[:2]])
        table.insert(len(columns), f"product{len(columns)}", products[:, 2])
        table.to_csv(output_paths["table"], index=False)
