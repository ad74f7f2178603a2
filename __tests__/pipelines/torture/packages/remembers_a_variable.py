# status: passed
# codes: none
# neighbours: unchanged
import os

SETTING = os.environ.get("SETTING")


def use():
    return SETTING
