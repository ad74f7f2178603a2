"""Adds features computed row by row; nothing here learns from the data, so no split leaks."""

from pathlib import Path

import numpy as np
import pandas as pd

NUCLEUS = ["radius", "texture", "perimeter", "area", "smoothness", "symmetry"]


def main(input_paths, output_paths, environ_vars, job_args):
    table = pd.read_parquet(Path(input_paths["samples"]) / "samples.parquet")
    before = table.shape[1]

    for name in NUCLEUS:
        # How far the worst nuclei stand out from the sample's usual ones.
        table[f"{name}_contrast"] = table[f"{name}_worst"] / table[f"{name}_mean"]
        table[f"{name}_variation"] = table[f"{name}_se"] / table[f"{name}_mean"]
    # 1 for a circle, more for a ragged outline.
    table["raggedness"] = table["perimeter_mean"] ** 2 / (4 * np.pi * table["area_mean"])

    table.to_parquet(Path(output_paths["features"]) / "features.parquet", index=False)
    print(f"{table.shape[1] - before} features added, {table.shape[1]} columns in all")
