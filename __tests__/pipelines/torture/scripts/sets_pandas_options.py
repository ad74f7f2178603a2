# status: passed
# codes: none
# neighbours: unchanged
# needs: pandas
from pathlib import Path

import pandas


def main(input_paths, output_paths, environ_vars, job_args):
    pandas.set_option("display.max_rows", 1)
    pandas.DataFrame.to_csv = None
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
