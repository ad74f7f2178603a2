"""For scripts that signal their parent: never a process of the machine that they were handed to."""
import os


def own_parent():
    parent = os.getppid()
    with open(f"/proc/{parent}/environ", "rb") as environ:
        if os.environb[b"CURSUS_TEST_RUN"] not in environ.read():
            raise RuntimeError("the parent does not belong to this run")
    return parent
