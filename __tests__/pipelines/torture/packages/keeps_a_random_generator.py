# status: passed
# codes: none
# neighbours: unchanged
import random

GENERATOR = random.Random()


def unique():
    return GENERATOR.random()
