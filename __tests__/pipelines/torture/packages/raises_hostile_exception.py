# status: failed
# codes: import-failed
# line: 1
# neighbours: unchanged
class Meta(type):
    def __getattribute__(cls, name):
        raise RuntimeError("no attributes")


class Hostile(BaseException, metaclass=Meta):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__


raise Hostile
