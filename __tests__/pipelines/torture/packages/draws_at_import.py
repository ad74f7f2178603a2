# status: passed
# codes: none
# neighbours: unchanged
import random

random.random()


def unique():
    return random.random()
