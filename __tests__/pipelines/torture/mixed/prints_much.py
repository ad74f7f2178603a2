# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    for number in range(20_000):
        print(f"{number:099}")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
