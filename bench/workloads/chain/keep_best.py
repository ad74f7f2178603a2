"""Keeps the columns that predict the label best."""
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        columns = [name for name in table.columns if name != "label"]
        kept = SelectKBest(f_classif, k=job_args.keep).fit(table[columns], table["label"])
        table = table[[*kept.get_feature_names_out(), "label"]]
        table.to_csv(output_paths["table"], index=False)
