"""Builtins that no script can change.

A script may replace or delete `len` or `isinstance` for the whole process. A module of the harness
that begins with `from .own_builtins import __builtins__` keeps the originals: Python looks a
function's builtins up in its module under this name.
"""
import builtins

__builtins__ = dict(vars(builtins))
