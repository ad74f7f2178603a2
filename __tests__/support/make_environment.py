"""Creates a virtual environment with packages: `make_environment.py DIRECTORY REQUIREMENTS...`.

Several test workers may ask for the same environment at once. The kernel releases the lock of a
process that ends, so an interrupted creation does not block the next one.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path


def main(directory, requirements):
    directory.parent.mkdir(parents=True, exist_ok=True)
    with open(f"{directory}.lock", "a+b") as lock_file:
        lock(lock_file)
        if not (directory / "complete").exists():
            create(directory, requirements)


def lock(file):
    if os.name == "nt":
        import msvcrt

        file.seek(0)
        # LK_LOCK gives up after ten seconds.
        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue
    import fcntl

    fcntl.flock(file, fcntl.LOCK_EX)


def create(directory, requirements):
    shutil.rmtree(directory, ignore_errors=True)
    venv.create(directory, with_pip=True, symlinks=os.name != "nt")
    python = directory / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    options = ["--quiet", "--disable-pip-version-check", "--only-binary=:all:"]
    files = [part for file in requirements for part in ("-r", file)]
    subprocess.run([python, "-m", "pip", "install", *options, *files], check=True, stdout=2)
    # Created last: an environment without it is incomplete, and is created again.
    (directory / "complete").mkdir()


main(Path(sys.argv[1]), sys.argv[2:])
