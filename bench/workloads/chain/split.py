"""Parts the table in rows to learn from and rows to judge by."""
from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        table = pd.read_csv(input_paths["table"])
        train, test = train_test_split(table, test_size=0.3, random_state=job_args.seed)
        folder = Path(output_paths["parts"])
        train.to_csv(folder / "train.csv", index=False)
        test.to_csv(folder / "test.csv", index=False)
