import csv
import json
from pathlib import Path

import ran


def main(input_paths, output_paths, environ_vars, job_args):
    with open(Path(input_paths["features"]) / "features.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    mean = sum(int(row["tenure"]) for row in rows) / len(rows)
    (Path(output_paths["model"]) / "model.json").write_text(json.dumps({"mean": mean}))
    ran.to_the_end("train")
