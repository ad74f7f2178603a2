"""Distinguishes files of the user from files of the interpreter, its packages and the harness."""
from ..own_builtins import __builtins__
import os

from ..harness_dir import HARNESS_DIR

_known = {}
_FOREIGN = (HARNESS_DIR + os.sep, os.path.dirname(os.path.abspath(os.__file__)) + os.sep)


def is_users(file):
    """Whether a file name of compiled code names a file of the user. Only an exact `str` counts: a
    class of the user could run code."""
    if type(file) is not str:
        return False
    answer = _known.get(file)
    if answer is None:
        answer = _known[file] = _is_users(file)
    return answer


def is_import_system(frame):
    """The innermost Python code is the import system, or looks for distributions."""
    if frame is None:
        return False
    file = frame.f_code.co_filename
    return file.startswith("<frozen importlib") or ("importlib" in file and not is_users(file))


def _is_users(file):
    if not file.endswith(".py") or file.startswith(_FOREIGN):
        return False
    parts = file.replace("\\", "/").split("/")
    return "site-packages" not in parts and "dist-packages" not in parts
