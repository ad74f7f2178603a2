"""The neighbour after the case, which does not depend on it."""
from pathlib import Path

from list_files import list_files
from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    assert list(Path(output_paths["out"]).iterdir()) == []
    Path(output_paths["out"], "files.txt").write_text(list_files(input_paths["files"]))
