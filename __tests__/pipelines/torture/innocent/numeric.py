"""Imports an innocent package."""
from pathlib import Path

import numpy
from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    print(numpy.geterr(), numpy.get_printoptions()["precision"])
    numpy.savetxt(Path(output_paths["out"], "rows.csv"), numpy.arange(4), fmt="%d")
