# status: crashed
# codes: output-limit
# neighbours: unchanged
# step: {"output_limit": "1MB"}
import time
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.bin").write_bytes(b"x" * 5_000_000); time.sleep(60)  # here
