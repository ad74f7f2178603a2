# status: passed
# codes: none
# neighbours: unchanged
import os
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    user = Path(__file__).resolve().parents[1] / "data" / Path(__file__).stem / "real"
    os.symlink(user, f"{output_paths['out']}/user")
