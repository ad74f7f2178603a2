# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    deep = Path(output_paths["out"], *(f"k{level}=v" for level in range(14)))
    deep.mkdir(parents=True)
    Path(deep, "rows.csv").write_text("a,b\n1,2\n")
