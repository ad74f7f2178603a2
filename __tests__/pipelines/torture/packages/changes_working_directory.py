# status: passed
# codes: none
# neighbours: unchanged
import os

os.chdir("/")


def use():
    return os.getcwd()
