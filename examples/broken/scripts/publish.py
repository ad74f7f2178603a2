"""Puts the model and its metrics together for release."""

import json
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    metrics = Path(input_paths["evaluation"]) / "metrics.json"
    release = {
        "model": json.loads(Path(input_paths["model"]).read_text(encoding="utf-8")),
        "metrics": json.loads(metrics.read_text(encoding="utf-8")),
    }
    target = Path(output_paths["release"]) / "release.json"
    target.write_text(json.dumps(release, indent=2), encoding="utf-8")
