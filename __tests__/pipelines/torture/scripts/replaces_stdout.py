# status: passed
# codes: none
# neighbours: unchanged
import io
import sys
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    print("before")
    sys.stdout = sys.stderr = io.StringIO()
    print("into nowhere")
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
