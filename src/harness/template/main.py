"""Entry of the first template: `python main.py <pid of the supervisor>`, with its socket as
descriptor 3."""
import os
import sys

_SOCKET = 3


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(here):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [os.path.dirname(here)]
    sys.modules["cursus_harness"] = package
    from cursus_harness.library_first import HarnessImports

    with HarnessImports():
        from cursus_harness.template.serve import serve
    serve(_SOCKET)


if __name__ == "__main__":
    main()
