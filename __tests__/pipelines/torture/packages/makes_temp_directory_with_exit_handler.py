# status: passed
# codes: none
# neighbours: unchanged
import atexit
import os
import shutil
import tempfile

SCRATCH = tempfile.mkdtemp()
atexit.register(shutil.rmtree, SCRATCH, True)


def use():
    with open(os.path.join(SCRATCH, "file"), "x") as file:
        file.write("mine")
    return os.listdir(SCRATCH)


def unique():
    return SCRATCH
