"""Builtins that no script can change.

A script may replace or delete `len` or `isinstance` for the whole process. A module of the harness
that starts with `from .own_builtins import __builtins__` keeps the originals: Python looks up the
builtins of a function in its module under this name.
"""
import builtins

__builtins__ = dict(vars(builtins))
