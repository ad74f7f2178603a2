# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path

import numpy


def main(input_paths, output_paths, environ_vars, job_args):
    numpy.savetxt(Path(output_paths["out"], "rows.csv"), numpy.arange(4), fmt="%d")
