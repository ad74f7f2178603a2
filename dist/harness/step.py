"""Start of a step in a fresh interpreter: `python step.py <its request, a JSON file>`."""
import os
import sys


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(here):
        del sys.path[0]
    package = type(sys)("cursus_harness")
    package.__path__ = [here]
    sys.modules["cursus_harness"] = package
    from cursus_harness.library_first import library_first

    users_path = library_first()
    import json

    from cursus_harness.run_step import run_step

    sys.path[:] = users_path
    with open(sys.argv[1], encoding="utf-8") as file:
        request = json.load(file)
    run_step(request)


if __name__ == "__main__":
    main()
