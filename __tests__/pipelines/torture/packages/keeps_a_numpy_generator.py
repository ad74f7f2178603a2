# status: passed
# codes: none
# neighbours: unchanged
# shared: random generator of NumPy, where a module keeps it
# needs: numpy
import numpy

GENERATOR = numpy.random.default_rng()


def unique():
    return GENERATOR.random()
