# status: cancelled
# codes: cancelled
# neighbours: not accused
# run: 70 internal-error supervisor-replaced
# timeout: 10
# A package cannot be prevented from this: the supervisor is replaced once, and stopped again.
import os
import signal
import time


def own_parent():
    """Never a process of the machine that this one was handed to."""
    parent = os.getppid()
    with open(f"/proc/{parent}/environ", "rb") as environ:
        if os.environb[b"CURSUS_TEST_RUN"] not in environ.read():
            raise RuntimeError("the parent does not belong to this run")
    return parent


os.kill(own_parent(), signal.SIGSTOP)
time.sleep(60)
