# status: passed
# codes: none
# neighbours: unchanged
FILE = open(__file__)


def use():
    return len(FILE.read())
