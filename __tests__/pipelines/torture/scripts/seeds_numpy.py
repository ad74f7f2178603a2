# status: passed
# codes: none
# neighbours: unchanged
# needs: numpy
from pathlib import Path

import numpy


def main(input_paths, output_paths, environ_vars, job_args):
    numpy.random.seed(7)
    numpy.seterr(all="raise")
    numpy.set_printoptions(precision=1)
    draw = numpy.random.random()
    Path(output_paths["out"], "rows.csv").write_text(f"draw\n{draw:.6f}\n")
