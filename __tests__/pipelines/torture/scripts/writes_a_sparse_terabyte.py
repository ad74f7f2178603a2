# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    with open(Path(output_paths["out"], "rows.csv"), "wb") as file:
        file.write(b"a,b\n1,2\n")
        file.truncate(10**12)
