# status: passed
# codes: none
# neighbours: unchanged
# run: 0 workspace-left
# Into the directories of a step that has not started.
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    step = Path.cwd()
    while step.parent != step and not step.name.startswith("test_"):
        step = step.parent
    sibling = step.with_name(f"test_{environ_vars['LATER_STEP']}")
    for name in ("inputs/data", "outputs/out", "logs"):
        directory = sibling / name
        directory.mkdir(parents=True, exist_ok=True)
        (directory / "forged.csv").write_text("a,b\n6,6\n")
        (directory / "stdout.log").write_text("forged\n")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
