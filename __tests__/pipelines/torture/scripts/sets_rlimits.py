# status: passed
# codes: none
# neighbours: unchanged
import resource
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
    for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_NPROC, resource.RLIMIT_CORE):
        resource.setrlimit(limit, (3, 3))
