"""Entry of a step that a launcher starts: `python main.py`, without arguments.

It lies with its request in the directory of the step, so the launcher hands over no descriptor.
Every interpreter since 2.7 can parse this file.
"""
import os
import sys

OLDEST_PYTHON = (3, 9)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    if sys.version_info[:2] < OLDEST_PYTHON:
        sys.exit(
            "The step needs Python 3.9 or later; %s is %d.%d."
            % ((sys.executable,) + tuple(sys.version_info[:2]))
        )
    if sys.path and os.path.realpath(sys.path[0]) == os.path.realpath(here):
        del sys.path[0]
    harness = os.path.dirname(here)
    package = type(sys)("cursus_harness")
    package.__path__ = [harness]
    sys.modules["cursus_harness"] = package
    from cursus_harness.library_first import library_first

    # Not `HarnessImports`: bytecode that another user writes here could not be removed after the run.
    users_path = library_first()
    from cursus_harness.launched.step_files import StepFiles
    from cursus_harness.step.run_step import run_step
    from cursus_harness.step.surroundings import write_text_promptly

    sys.path[:] = users_path
    files = StepFiles(os.path.dirname(harness))
    files.begin()
    write_text_promptly()
    run_step(files, files.stack)


if __name__ == "__main__":
    main()
