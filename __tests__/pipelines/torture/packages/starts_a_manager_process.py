# status: passed
# codes: none
# neighbours: unchanged
import multiprocessing

SHARED = multiprocessing.get_context("fork").Manager().dict()


def use():
    SHARED["used"] = SHARED.get("used", 0) + 1
    return SHARED["used"]
