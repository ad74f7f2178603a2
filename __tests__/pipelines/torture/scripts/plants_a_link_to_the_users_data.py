# status: passed
# codes: none
# neighbours: unchanged
# At the path of the directory of a later step: a run must not remove data of the user.
import os
import shutil
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    step = Path.cwd()
    while step.parent != step and not step.name.startswith("test_"):
        step = step.parent
    sibling = step.with_name(f"test_{environ_vars['LATER_STEP']}")
    shutil.rmtree(sibling, ignore_errors=True)
    os.symlink(Path(__file__).resolve().parents[1] / "data" / Path(__file__).stem / "real", sibling)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
