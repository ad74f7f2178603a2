"""Random generators that modules share with every step that starts from a template.

A fresh interpreter gives each step different numbers, unless a module sets a seed during import.
Not detected: generators of numpy and other libraries that a module keeps, and a seed of numpy from
which the module that loads numpy has already drawn.
"""
from ..own_builtins import __builtins__
import random
import sys
import weakref

_MOST_DRAWN_BLOCKS = 16
_WORDS = 624
_AFTER_SEED = 624
"""Position after `numpy.random.seed(number)`; numpy itself begins at 623."""


class RandomState:
    def __init__(self):
        self._unseeded = weakref.WeakSet()
        """Generators whose state came from the operating system."""
        self._is_seeded = {"random": False, "numpy": False}
        self._seeded_state = None

    def __enter__(self):
        self._seed = random.Random.seed
        random.Random.seed = self._noting_seed()
        self._before = {"random": _state(), "numpy": _numpy_state()}

    def __exit__(self, *_):
        random.Random.seed = self._seed
        after = {"random": _state(), "numpy": _numpy_state()}
        for name, state in after.items():
            before = self._before[name]
            if state is not None and not _follows(before, state):
                self._is_seeded[name] = True
        self._seeded_state = random.getstate()

    def renew(self):
        """Reseeds the generators of this process."""
        if self._is_seeded["random"]:
            # The module reseeds each fork itself.
            random.setstate(self._seeded_state)
        numpy_random = sys.modules.get("numpy.random")
        if numpy_random is not None and not self._is_seeded["numpy"]:
            numpy_random.seed()
        for generator in self._unseeded:
            generator.seed()

    def _noting_seed(self):
        seed, unseeded = self._seed, self._unseeded

        def noting_seed(generator, a=None, version=2):
            seed(generator, a, version)
            (unseeded.add if a is None else unseeded.discard)(generator)

        return noting_seed


def _state():
    return random.getstate()[1]


def _numpy_state():
    numpy_random = sys.modules.get("numpy.random")
    try:
        _, words, position, *_ = numpy_random.get_state(legacy=True)
        return (*words.tolist(), position)
    except Exception:  # it is not loaded, or has another kind of generator
        return None


def _follows(before, after):
    """Whether drawing numbers leads from one state of a Mersenne Twister to the other; if not, a
    seed was set. `before` is `None` if the generator is new."""
    if before is None:
        return after[_WORDS] != _AFTER_SEED
    twister = random.Random()
    twister.setstate((3, before, None))
    for _ in range(_MOST_DRAWN_BLOCKS):
        if twister.getstate()[1][:_WORDS] == after[:_WORDS]:
            return True
        twister.getrandbits(32 * _WORDS)
    return False
