# status: passed
# codes: none
# neighbours: unchanged
import os

START = os.getcwd()


def use():
    return os.getcwd() == START
