"""Fits the mean."""
import json
from pathlib import Path

from own_time import own_time

from . import read_numbers


def main(input_paths, output_paths, environ_vars, job_args):
    with own_time():
        numbers = read_numbers(input_paths["table"])
        model = {"mean": sum(numbers) / len(numbers)}
        Path(output_paths["model"]).write_text(json.dumps(model), encoding="utf-8")
