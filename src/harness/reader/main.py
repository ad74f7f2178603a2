"""Entry of the reader, the process that describes the files that Node cannot read.

Standard input has one line of JSON, the request of `src/python/reader-process.ts`. For each file,
standard output gets one line of JSON. Unpickling runs code of the user, which must not reach them.
"""
import os
import sys


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(here):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [os.path.dirname(here)]
    sys.modules["cursus_harness"] = package
    from cursus_harness.library_first import HarnessImports

    with HarnessImports():
        import json

        from cursus_harness.high_descriptor import high_descriptor
        from cursus_harness.reader.serve import serve
    request = json.loads(sys.stdin.buffer.readline())
    results = _take_streams(high_descriptor)
    serve(request, results)


def _take_streams(high_descriptor):
    """Returns the descriptor for results; the standard streams lead nowhere from here on."""
    results = high_descriptor(os.dup(1))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    return results


if __name__ == "__main__":
    main()
