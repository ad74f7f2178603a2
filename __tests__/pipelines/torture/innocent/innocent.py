"""Replaces the case in the run that shows the neighbours without it."""
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
