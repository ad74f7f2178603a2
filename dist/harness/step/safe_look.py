"""Inspects user objects without running their code.

`value.name`, `isinstance(value, …)` and `str(text)` can run code of a class or metaclass, which may
raise or never return. These functions use only the interpreter: `type(value)` cannot be overridden.
"""
from ..own_builtins import __builtins__

_LONGEST_NAME = 500
_qualname = type.__dict__["__qualname__"].__get__
_module = type.__dict__["__module__"].__get__
_mro = type.__dict__["__mro__"].__get__
_namespace = type.__dict__["__dict__"].__get__


def is_a(value, kind):
    """`isinstance` for a built-in `kind`."""
    return issubclass(type(value), kind)


def field(owner, name, value):
    """The attribute of the built-in class `owner` in `value`, ignoring overrides; `None` if it was
    never set."""
    try:
        return owner.__dict__[name].__get__(value)
    except AttributeError:
        return None


def ancestors(kind):
    """The classes that `kind` inherits from, itself first."""
    return _mro(kind)


def namespace(kind):
    """What the class itself defines."""
    return _namespace(kind)


def class_name(kind):
    """With its module, unless that is `builtins`."""
    name = text_of(_qualname(kind), _LONGEST_NAME)
    module = module_name(kind)
    return f"{module}.{name}" if module and module != "builtins" else name


def module_name(kind):
    """The module name of the class; empty if it is not text."""
    try:
        return text_of(_module(kind), _LONGEST_NAME) or ""
    except AttributeError:
        return ""


def text_of(value, longest):
    """The characters of a `str`, as an exact `str` of at most so many (`None`: of all of them);
    `None` for anything else."""
    if not is_a(value, str):
        return None
    return str.__getitem__(value, slice(longest))


def number_of(value):
    """An `int` or `float`, exactly; `None` for anything else, and for truth values."""
    if is_a(value, bool):
        return None
    if is_a(value, int):
        return int.__int__(value)
    return float.__float__(value) if is_a(value, float) else None
