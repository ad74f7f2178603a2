# status: passed
# codes: none
# neighbours: unchanged
import gzip
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    line = b"1," + b"0" * 1_000_000 + b"\n"
    with gzip.GzipFile(Path(output_paths["out"], "rows.csv.gz"), "wb", mtime=0) as file:
        file.write(b"a,b\n")
        for _ in range(200):
            file.write(line)
