"""The neighbour before the case: the case and its parallel neighbour read its rows."""
import os
from pathlib import Path

from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    out = Path(output_paths["data"])
    rows = "a,b\n" + "".join(f"{number},{number * number}\n" for number in range(50))
    (out / "more").mkdir()
    (out / "rows.csv").write_text(rows)
    (out / "more" / "rows.csv").write_text(rows)
    os.symlink("rows.csv", out / "link.csv")
