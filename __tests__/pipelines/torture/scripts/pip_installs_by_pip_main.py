# status: passed
# codes: pip-install-refused
# neighbours: unchanged
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    import pip

    pip.main(["install", "--no-index", "nothing-to-install"])  # here
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
