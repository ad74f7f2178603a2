# status: passed
# codes: none
# neighbours: unchanged
# The user's data stays as it is.
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    rows = Path(input_paths["own"], "link.csv")
    text = rows.read_text()
    rows.write_text(f"{text}99,forged\n")
    Path(output_paths["out"], "rows.csv").write_text(text)
