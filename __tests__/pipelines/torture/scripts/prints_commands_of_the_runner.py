# status: passed
# codes: none
# neighbours: unchanged
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    print("::error file=forged.py,line=1::forged\n##[error]forged\n::stop-commands::x")
    print("\x1b[2J\x1b[31m\rforged\x07")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
