"""Adds the first two principal components."""
import pandas as pd
from sklearn.decomposition import PCA

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        found = PCA(n_components=2, random_state=0).fit_transform(table[columns])
        for index in range(2):
            table.insert(len(columns), f"pc{len(columns)}_{index}", found[:, index])
        table.to_csv(output_paths["table"], index=False)
