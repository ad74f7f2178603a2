"""Entry of a step in a fresh interpreter.

`python main.py <descriptor of the channel> <descriptor or path of the stack file, or -> <pid of the
supervisor>`; on Windows `python main.py --named <name of the channel> <its size> <path of the stack file>`.
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
        from cursus_harness.channel import NamedStepEnd, StepEnd
        from cursus_harness.step.run_step import run_step
        from cursus_harness.step.surroundings import write_text_promptly
    if sys.argv[1] == "--named":
        channel, stack = NamedStepEnd(sys.argv[2], int(sys.argv[3])), sys.argv[4]
    else:
        channel = StepEnd(int(sys.argv[1]))
        stack = sys.argv[2]
        stack = None if stack == "-" else int(stack) if stack.isdigit() else stack
    write_text_promptly()
    run_step(channel, stack)


if __name__ == "__main__":
    main()
