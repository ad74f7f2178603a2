# status: passed
# codes: none
# neighbours: unchanged
import tempfile

FILE = tempfile.TemporaryFile()


def use():
    FILE.write(b"mine")
    FILE.flush()
    FILE.seek(0)
    return FILE.read()
