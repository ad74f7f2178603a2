"""Calls `main` and interprets its return value."""
from ..own_builtins import __builtins__
from collections.abc import Mapping
from itertools import islice
from numbers import Integral
from operator import index
from reprlib import Repr
from sys import setprofile, settrace
from types import AsyncGeneratorType, CoroutineType, GeneratorType

from .safe_look import class_name, is_a, text_of
from .undisturbed import undisturbed

_ERROR_WORDS = ("error", "failed", "failure")
_LONGEST_REPR = 200
_MOST_ITEMS = 20
_LONGEST_STATUS = 100
_BOOLEANS = ("numpy.bool_", "numpy.bool")


def call_main(main, request, uses):
    """Calls by keyword, so that the order of the parameters does not matter. `uses`: `ArgumentUses`."""
    try:
        returned = main(**uses.recorded_arguments(request))
    finally:
        # Trace functions of the script would see the harness and could raise in it. Not in a
        # function, because they would see its call.
        settrace(None)
        try:
            setprofile(None)
        except BaseException:  # a profile function saw this call and raised: Python removed it
            pass
    if is_a(returned, CoroutineType):
        import asyncio

        return asyncio.run(returned)
    return returned


def is_generator(returned):
    """Whether the body of `main` has not run."""
    return is_a(returned, GeneratorType) or is_a(returned, AsyncGeneratorType)


def error_value(returned):
    """A short repr of a return value that means failure: a non-zero integer, or a mapping whose
    `status` is error, failed or failure; else `None`. Booleans are not integers here."""
    return None if returned is None else _error_value(returned)


@undisturbed
def error_mapping(returned):
    """The same, but only of mappings: a function other than `main` may well return a count."""
    try:
        return _short_repr(returned) if _is_error_mapping(returned) else None
    except BaseException:
        return None


@undisturbed
def is_false(returned):
    """Whether it is the boolean `False`, also that of numpy."""
    try:
        return returned is False or (class_name(type(returned)) in _BOOLEANS and not returned)
    except BaseException:  # code of the object raised
        return False


@undisturbed
def _error_value(returned):
    try:
        number = _whole_number(returned)
        if number is None:
            return _short_repr(returned) if _is_error_mapping(returned) else None
    except BaseException:  # code of the object raised: the value does not count as a failure
        return None
    return _short_repr(number) if number != 0 else None


def _whole_number(value):
    """As an exact `int`, also for number types of libraries; `None` for anything else."""
    if is_a(value, int):
        return None if is_a(value, bool) else int.__int__(value)
    return index(value) if is_a(value, Integral) else None


def _is_error_mapping(returned):
    if not is_a(returned, Mapping):
        return False
    # Not `returned.get`, which a class can override.
    status = (dict if is_a(returned, dict) else Mapping).get(returned, "status")
    word = text_of(status, _LONGEST_STATUS)
    return word is not None and word.strip().lower() in _ERROR_WORDS


def _short_repr(value):
    text = _mapping_repr(value) if is_a(value, dict) else _repr(value)
    return text if len(text) <= _LONGEST_REPR else text[: _LONGEST_REPR - 1] + "…"


def _mapping_repr(value):
    items = islice(dict.items(value), _MOST_ITEMS)
    parts = [f"{_repr(key)}: {_repr(item)}" for key, item in items]
    return f"{{{', '.join(parts)}{', …' if dict.__len__(value) > _MOST_ITEMS else ''}}}"


def _repr(value):
    text = text_of(value, _LONGEST_REPR)
    try:
        return text_of(_bounded.repr(value if text is None else text), _LONGEST_REPR)
    except BaseException:  # a broken __repr__, or a number of too many digits
        return f"<{class_name(type(value))}>"


_bounded = Repr()
_bounded.maxstring = _bounded.maxother = _bounded.maxlong = _LONGEST_REPR
