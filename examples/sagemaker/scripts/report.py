"""Processing job: a report for readers. Fails if the model is not good enough."""

import argparse
import json
import sys
from pathlib import Path

EVALUATION = Path("/opt/ml/processing/evaluation/evaluation.json")
REPORT = Path("/opt/ml/processing/report/report.md")

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--max-error", type=float, required=True)
    args = parser.parse_args()
    metrics = json.loads(EVALUATION.read_text())["regression_metrics"]
    error = metrics["mae"]["value"]
    REPORT.write_text(f"# Energy model\n\nMean absolute error: {error:.3f} kWh\n")
    if error > args.max_error:
        sys.exit(f"the mean absolute error is {error:.3f}, more than {args.max_error}")
