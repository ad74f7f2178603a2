# status: passed
# codes: none
# neighbours: unchanged
import logging

LOGGER = logging.getLogger("hostile")
LOGGER.addHandler(logging.FileHandler("hostile.log"))


def use():
    LOGGER.warning("a line")
    with open("hostile.log") as log:
        return log.read()
