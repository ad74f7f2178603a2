# status: passed
# codes: none
# neighbours: unchanged
import random

random.seed(7)


def use():
    return random.random()
