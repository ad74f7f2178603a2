# status: passed
# codes: none
# neighbours: unchanged
# needs: root
import os
import stat
from pathlib import Path


def main(input_paths, output_paths, environ_vars, job_args):
    os.mknod(f"{output_paths['out']}/a.csv", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    Path(output_paths["out"], "rows.csv").write_text("a,b\n1,2\n")
