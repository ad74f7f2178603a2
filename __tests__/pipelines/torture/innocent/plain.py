"""Imports no package."""
import os
from pathlib import Path

from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
    # A package waits for it.
    Path(os.environ["CURSUS_TEST_PROJECT"], "plain.done").touch()
