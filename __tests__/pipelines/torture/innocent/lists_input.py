"""The neighbour that depends on the case: it lists the output of the case."""
from pathlib import Path

from list_files import list_files
from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    Path(output_paths["out"], "files.txt").write_text(list_files(input_paths["out"]))
