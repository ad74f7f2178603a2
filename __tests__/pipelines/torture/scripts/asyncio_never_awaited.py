# status: failed
# codes: output-empty
# neighbours: unchanged
from pathlib import Path


async def write(out):
    Path(out, "rows.csv").write_text("a,b\n1,2\n")


def main(input_paths, output_paths, environ_vars, job_args):
    write(output_paths["out"])  # here
