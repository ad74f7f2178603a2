# status: passed
# codes: none
# neighbours: unchanged
import locale
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    locale.setlocale(locale.LC_ALL, "C.UTF-8")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
