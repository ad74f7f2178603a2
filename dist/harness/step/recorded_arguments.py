"""The arguments of `main` as objects that record which names the script uses.

They stand in for a `dict` and an `argparse.Namespace`: copies, pickles and results of operators are
plain objects, and their classes have the names of the plain ones, are equal to them and create plain
objects. Only `type(x) is dict` shows a difference.
"""
from ..own_builtins import __builtins__
import opcode
import sys
from argparse import Namespace

_getframe = sys._getframe
_plain_kinds = {}
"""The plain class and the class that stands in for it, by the identity of the latter."""
_has, _getitem, _get, _copied = dict.__contains__, dict.__getitem__, dict.get, dict.copy
_attribute = object.__getattribute__
_OF_NAMESPACE = frozenset(dir(Namespace))
_ATTRIBUTE_CODES = {opcode.opmap.get("LOAD_ATTR"), opcode.opmap.get("LOAD_METHOD")}


def recorded_dict(values, use):
    """A `dict` with these values. `use`: a `KeyUse`."""
    recorded = dict.__new__(_stand_in(dict, _dict_members(use), use))
    dict.update(recorded, values)
    return recorded


def recorded_namespace(values, use):
    """A `Namespace` with these attributes. `use`: a `KeyUse`."""
    recorded = object.__new__(_stand_in(Namespace, _namespace_members(use), use))
    # Not as keywords: any string may be a key, `self` too.
    _attribute(recorded, "__dict__").update(values)
    return recorded


def plain_kind(kind):
    """The class that a class of a recorded object stands in for; any other class unchanged."""
    return _plain_kinds.get(id(kind), (kind,))[0]


def _stand_in(plain, members, use):
    class StandIn(type):
        """Many libraries look up the class of an object in a table."""

        def __hash__(cls):
            return hash(plain)

        def __eq__(cls, other):
            if other is not plain:
                return cls is other
            # `copy.copy` then calls the method of the plain class.
            if _getframe(1).f_globals.get("__name__") == "copy":
                use.read_all()
            return True

        def __call__(cls, *arguments, **options):
            return plain(*arguments, **options)

    names = {"__module__": plain.__module__, "__qualname__": plain.__qualname__}
    kind = StandIn(plain.__name__, (plain,), {**names, "__doc__": plain.__doc__, **members})
    _plain_kinds[id(kind)] = plain, kind
    return kind


def _dict_members(use):
    """Python code that overrides `__iter__` makes `dict(x)`, `**x` and `update(x)` call it, too."""

    def note(self, key):
        if _has(self, key):
            use.read(key)
        else:
            use.default(key)

    def getitem(self, key):
        if _has(self, key):
            use.read(key)
        else:
            use.miss(key)
        return _getitem(self, key)

    def get(self, key, default=None, /):
        note(self, key)
        return _get(self, key, default)

    def contains(self, key):
        note(self, key)
        return _has(self, key)

    def setdefault(self, key, default=None, /):
        note(self, key)
        return dict.setdefault(self, key, default)

    def pop(self, key, *default):
        if default or _has(self, key):
            note(self, key)
        else:
            use.miss(key)
        return dict.pop(self, key, *default)

    def popitem(self):
        item = dict.popitem(self)
        use.read(item[0])
        return item

    def whole(method):
        def noted(self, *arguments):
            use.read_all()
            return method(self, *arguments)

        noted.__name__ = method.__name__
        noted.__qualname__ = f"dict.{method.__name__}"
        noted.__doc__ = method.__doc__
        return noted

    def right_or(self, other):
        use.read_all()
        return dict.__or__(other, _copied(self)) if isinstance(other, dict) else NotImplemented

    def reduced(self, protocol=None):
        use.read_all()
        return dict, (_copied(self),)

    return {
        "__slots__": (),
        "__hash__": None,
        "__getitem__": getitem,
        "get": get,
        "__contains__": contains,
        "setdefault": setdefault,
        "pop": pop,
        "popitem": popitem,
        "fromkeys": dict.fromkeys,
        "__or__": whole(dict.__or__),
        "__ror__": right_or,
        "__reduce__": reduced,
        "__reduce_ex__": reduced,
        **{
            name: whole(getattr(dict, name))
            for name in ("__iter__", "__reversed__", "__eq__", "__ne__", "keys", "values", "items", "copy")
        },
    }


def _namespace_members(use):
    def values(self):
        return _attribute(self, "__dict__")

    def plain(self):
        copied = Namespace()
        vars(copied).update(values(self))
        return copied

    def getattribute(self, name):
        if name == "__dict__":
            use.read_all()
        elif name in values(self):
            use.read(name)
        elif name not in _OF_NAMESPACE and name[:1] != "_":
            (use.miss if _is_read(_getframe(1)) else use.default)(name)
        return _attribute(self, name)

    def contains(self, name):
        (use.read if name in values(self) else use.default)(name)
        return name in values(self)

    def equals(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        use.read_all()
        return values(self) == vars(other)

    def reduced(self, protocol=None):
        use.read_all()
        return Namespace, (), dict(values(self))

    return {
        "__hash__": None,
        "__getattribute__": getattribute,
        "__contains__": contains,
        "__eq__": equals,
        "__repr__": lambda self: repr(plain(self)),
        "__reduce__": reduced,
        "__reduce_ex__": reduced,
    }


def _is_read(frame):
    """Whether the frame reads an attribute, which raises if it is absent; `getattr` with a default
    and `hasattr` are calls."""
    return frame.f_code.co_code[frame.f_lasti] in _ATTRIBUTE_CODES
