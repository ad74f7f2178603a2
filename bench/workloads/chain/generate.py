"""Creates a table of two classes with some missing values."""
import numpy as np
import pandas as pd
from sklearn.datasets import make_classification

from own_time import own_time


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        values, label = make_classification(
            n_samples=job_args.rows, n_features=8, n_informative=5, random_state=job_args.seed
        )
        table = pd.DataFrame(values, columns=[f"x{i}" for i in range(values.shape[1])])
        holes = np.random.default_rng(job_args.seed).random(table.shape) < 0.03
        table = table.mask(holes)
        table["label"] = label
        table.to_csv(output_paths["table"], index=False)
