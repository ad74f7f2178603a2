"""Puts the metrics and the segments on one page."""

import json
from pathlib import Path

import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    evaluation = Path(input_paths["evaluation"])
    metrics = json.loads((evaluation / "metrics.json").read_text(encoding="utf-8"))
    scored = pd.read_csv(evaluation / "scored.csv")
    segments = pd.read_csv(Path(input_paths["segments"]) / "segments.csv")
    lines = [f"accuracy {metrics['accuracy']:.3f} on {metrics['rows']} customers"]
    for region, part in scored.groupby("region"):
        hits = (part["predicted"] == part[environ_vars["LABEL_FIELD"]]).mean()
        balance = segments.loc[segments["region"] == region, "balance"].mean()
        lines.append(f"{region}: {hits:.2f} right, balance {balance:.0f}")
    (Path(output_paths["report"]) / "report.txt").write_text("\n".join(lines), encoding="utf-8")
