# status: passed
# codes: none
# neighbours: unchanged
# shared: working directory, where a module keeps it
import os

START = os.getcwd()


def use():
    return os.getcwd() == START
