# status: passed
# codes: none
# neighbours: unchanged
import sys


class Lazy:
    def __getattr__(self, name):
        raise AttributeError(name)


sys.modules[__name__] = Lazy()
