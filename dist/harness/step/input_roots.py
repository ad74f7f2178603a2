"""The paths of the inputs of this step, in every form in which a script can name them."""
from ..own_builtins import __builtins__
import os
import sys

_LONGEST_PATH = 4_096
_getcwd, _isabs, _normpath = os.getcwd, os.path.isabs, os.path.normpath
_join, _realpath = os.path.join, os.path.realpath
_sep, _fspath = os.sep, os.fspath
_PATH = "WindowsPath" if os.name == "nt" else "PosixPath"
_roots = {}
"""The path as the step was given it, by that path and by the one behind links."""
_mapped = {}
"""The path of an input or output as the step was given it, by its path in the container."""


def set_input_roots(paths, container_paths=()):
    for path in paths:
        if type(path) is str and path:
            whole = _join(_getcwd(), path)
            given = _normpath(whole)
            _roots.setdefault(_realpath(given), given)
            _roots[given] = given
    inputs = set(_roots.values())
    for pair in container_paths:
        _mapped[pair["at"]] = pair["path"]
        if pair["path"] in inputs:
            _roots[pair["at"]] = pair["path"]


def as_given(path):
    """A path of the container as the path that the step was given; any other path unchanged."""
    for at, given in _mapped.items():
        if path.startswith(at) and (len(path) == len(at) or path[len(at)] == _sep):
            return given + path[len(at) :]
    return path


def input_roots():
    """Every text that an absolute path of an input can begin with."""
    return tuple(_roots)


def path_text(value):
    """The text of an exact `str` or path of `pathlib`; `None` for anything else, whose class can run
    code of the user's."""
    if type(value) is str:
        return value
    pathlib = sys.modules.get("pathlib")
    if pathlib is None or type(value) is not vars(pathlib).get(_PATH):
        return None
    return _fspath(value)


def below_inputs(path):
    """The absolute path if it is an input or lies below one, else `None`. `path`: an exact `str`."""
    if not path or len(path) > _LONGEST_PATH or "\0" in path or "\n" in path:
        return None
    if not _isabs(path):
        try:
            path = _join(_getcwd(), path)
        except OSError:  # the directory was removed
            return None
    path = _normpath(path)
    for root, given in _roots.items():
        if path.startswith(root) and (len(path) == len(root) or path[len(root)] == _sep):
            return given + path[len(root) :]
    return None
