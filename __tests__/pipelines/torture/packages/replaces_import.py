# status: passed
# codes: none
# neighbours: unchanged
import builtins

ORIGINAL = builtins.__import__
SEEN = []


def noting_import(name, *args, **kwargs):
    SEEN.append(name)
    return ORIGINAL(name, *args, **kwargs)


builtins.__import__ = noting_import
