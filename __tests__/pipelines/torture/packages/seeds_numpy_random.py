# status: passed
# codes: none
# neighbours: unchanged
# needs: numpy
import numpy

numpy.random.seed(7)


def use():
    return numpy.random.random()
