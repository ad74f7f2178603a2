# status: passed
# codes: pip-install-refused
# neighbours: unchanged
import runpy
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    sys.argv[:] = ["pip", "install", "--no-index", "nothing-to-install"]
    try:
        runpy.run_module("pip", run_name="__main__")  # here
    except SystemExit as end:
        assert not end.code
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
