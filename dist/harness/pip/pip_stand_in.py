"""Replaces the interpreter with which pip runs itself: see `child_pip.py`.

Arguments: the directory of the step, the file and line that started the program that calls pip, the
file of pip to run, and the arguments of pip.
"""
import os
import sys


def main(directory, file, line, runner, *arguments):
    _enter_harness()
    from cursus_harness.pip.child_pip import VARIABLE
    from cursus_harness.pip.install_command import packages_installed
    from cursus_harness.pip.refusals import write_refusal

    packages = packages_installed(["pip", *arguments])
    if packages is not None:
        write_refusal(directory, packages, file, int(line) or None)
        return
    del os.environ[VARIABLE]
    os.execvp(_calling_interpreter(), [_calling_interpreter(), runner, *arguments])


def _calling_interpreter():
    """The interpreter of the process that called pip, as named in its command line: that path
    identifies its virtual environment."""
    with open(f"/proc/{os.getppid()}/cmdline", "rb") as file:
        return os.fsdecode(file.read().split(b"\0")[0]) or sys.executable


def _enter_harness():
    package = type(sys)("cursus_harness")
    package.__path__ = [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
    sys.modules["cursus_harness"] = package


if __name__ == "__main__":
    main(*sys.argv[1:])
