"""What steps leave running: found, and ended. Only Linux hands such processes to the host."""
import os
import select

from .end_processes import kill, kill_tree
from .process_table import own_children

_POLL_SECONDS = 0.01


def adopted(steps, spare):
    """Processes that steps have left, or will leave, to the host."""
    own = {step.pid for step in steps.values()}
    if spare is not None:
        own |= spare.pids
    return [process for process in own_children() if process.pid not in own]


def end_orphans(steps, spare):
    """Ends adopted processes that no running step can have started.

    Such a process has left its step's group, so what tells is its age: one that is older than
    every running step stems from a step that has ended.
    """
    groups = {step.pid for step in steps.values()}
    orphans = [process for process in adopted(steps, spare) if process.group not in groups]
    if not orphans:
        return
    first = min((step.began for step in steps.values()), default=None)
    for orphan in orphans:
        # Clock ticks are coarse; within one, pids are given out in order.
        if first is None or (orphan.started, orphan.pid) <= first:
            kill(orphan.pid)


def end_everything(steps, spare):
    """Ends every step with all that stems from it; a fork without a step ends by itself."""
    if spare is not None:
        spare.dismiss()
    for step in steps.values():
        kill_tree(step)
    steps.clear()
    # Each death may hand up further orphans.
    for _ in range(100):
        end_orphans(steps, spare)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        if not adopted(steps, spare):
            return
        select.select([], [], [], _POLL_SECONDS)
