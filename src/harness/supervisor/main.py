"""Start of the Python host: says hello, then serves requests until Node is done with it.

Every interpreter since 2.7 can parse this file, so that one which is too old can still tell its
version instead of dying of a syntax error.
"""
import os
import sys

REQUESTS = 3
REPLIES = 4
PROTOCOL_VERSION = 1
OLDEST_PYTHON = (3, 9)


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    room = os.path.dirname(os.path.abspath(__file__))
    # A step must not find the harness's modules by their bare names.
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(room):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [here]
    sys.modules["cursus_harness"] = package
    from cursus_harness.library_first import library_first

    users_path = library_first()
    say_hello(here)
    if sys.version_info[:2] < OLDEST_PYTHON:
        return
    # Windows can neither fork nor poll pipes; `--threads` tries its road anywhere.
    if os.name == "nt" or "--threads" in sys.argv[1:]:
        from cursus_harness.supervisor.thread_host import ThreadHost as Host
    else:
        from cursus_harness.supervisor.posix_host import PosixHost as Host
    sys.path[:] = users_path
    Host(REQUESTS, REPLIES).serve()
    # To tear down what has been preloaded takes as long as a step, and nobody needs it.
    sys.stdout.flush()
    os._exit(0)


def say_hello(here):
    import json

    hello = {
        "event": "hello",
        "protocol": PROTOCOL_VERSION,
        "version": list(sys.version_info[:3]),
        "executable": sys.executable or "",
        "prefixes": foreign_directories(here),
        # macOS has fork, but its system libraries do not survive one.
        "can_fork": sys.platform.startswith("linux") and "--threads" not in sys.argv[1:],
    }
    os.write(REPLIES, (json.dumps(hello) + "\n").encode("ascii"))


def foreign_directories(here):
    """The library directories themselves and no prefix: a project may well lie under `/usr`."""
    import site

    found = [here, os.path.dirname(os.path.abspath(os.__file__))]
    for name in ("getsitepackages", "getusersitepackages"):
        # An old virtualenv brings a `site` of its own without these.
        paths = getattr(site, name, list)()
        found.extend(paths if isinstance(paths, list) else [paths])
    found.extend(path for path in sys.path if os.path.basename(path).endswith("-packages"))
    found.extend([os.path.realpath(path) for path in found])
    return sorted(set(found))


if __name__ == "__main__":
    main()
