# status: failed
# codes: output-missing
# neighbours: unchanged
import shutil
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    print("before", output_paths["out"] is not None)  # here
    step = Path.cwd()
    while step.parent != step and not step.name.startswith("test_"):
        step = step.parent
    shutil.rmtree(step)
