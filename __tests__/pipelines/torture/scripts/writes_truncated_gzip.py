# status: passed
# codes: file-damaged
# neighbours: unchanged
import gzip
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    rows = "a,b\n" + "".join(f"{number},{number * number % 9973}\n" for number in range(50_000))
    whole = gzip.compress(rows.encode(), mtime=0)
    Path(output_paths["out"], "rows.csv.gz").write_bytes(whole[: len(whole) // 2])
