"""The parallel neighbour: it reads the same data as the case, and again after its end."""
import time
from pathlib import Path

from list_files import list_files
from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    before = list_files(input_paths["data"]) + list_files(input_paths["own"])
    time.sleep(float(environ_vars["SECONDS"]))
    after = list_files(input_paths["data"]) + list_files(input_paths["own"])
    assert after == before, (before, after)
    print(describe())
    Path(output_paths["out"], "files.txt").write_text(after)
