"""Measures the distance of the features from the mean of the model."""
import json
from pathlib import Path

from own_time import own_time

from . import read_numbers


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        mean = json.loads(Path(input_paths["model"]).read_text(encoding="utf-8"))["mean"]
        numbers = read_numbers(input_paths["table"])
        metrics = {"error": sum(abs(number - mean) for number in numbers) / len(numbers)}
        Path(output_paths["metrics"]).write_text(json.dumps(metrics), encoding="utf-8")
