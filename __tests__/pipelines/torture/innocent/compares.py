"""Depends on the two steps that import a package: they must not have drawn the same."""
from pathlib import Path

from surroundings import describe


def main(input_paths, output_paths, environ_vars, job_args):
    print(describe())
    first, second = (Path(path, "unique.txt").read_text() for path in input_paths.values())
    assert first != second, first
