# status: passed
# codes: none
# neighbours: unchanged
# run: 0 workspace-left
# At the path of directories of a step that has not started.
import os
import shutil
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    step = Path.cwd()
    while step.parent != step and not step.name.startswith("test_"):
        step = step.parent
    elsewhere = step / "elsewhere"
    elsewhere.mkdir()
    sibling = step.with_name(f"test_{environ_vars['LATER_STEP']}")
    for name in ("inputs", "outputs", "logs"):
        sibling.mkdir(exist_ok=True)
        shutil.rmtree(sibling / name, ignore_errors=True)
        os.symlink(elsewhere, sibling / name)
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
