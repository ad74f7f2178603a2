# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    for name in ("rows.csv", "link.csv", "more/rows.csv"):
        with open(Path(input_paths["data"], name), "a") as file:
            file.write("99,forged\n")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
