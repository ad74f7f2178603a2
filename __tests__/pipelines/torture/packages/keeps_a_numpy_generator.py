# status: passed
# codes: none
# neighbours: unchanged
# needs: numpy
import numpy

GENERATOR = numpy.random.default_rng()


def unique():
    return GENERATOR.random()
