"""Records which steps came to their end, and the process of a step that does not."""

import os


def to_the_end(step):
    with open(os.environ["RAN_FILE"], "a") as file:
        file.write(f"{step}\n")


def in_this_process():
    with open(os.environ["PID_FILE"], "w") as file:
        file.write(str(os.getpid()))
