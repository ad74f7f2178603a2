# status: passed
# codes: none
# neighbours: unchanged
import os

SETTING = os.environb.get(b"SETTING")


def use():
    return SETTING
