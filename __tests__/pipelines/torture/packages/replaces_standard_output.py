# status: passed
# codes: none
# neighbours: unchanged
import io
import sys

sys.stdout = io.StringIO()


def use():
    return "into nowhere"
