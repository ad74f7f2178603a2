"""Room for what recurses further than an interpreter usually lets it."""
import os
import sys
import threading
import time

_STACK_BYTES = 256 * 1024 * 1024
"""Of addresses; memory is taken only as far as the stack grows."""
_DEEPEST = 20_000
"""Several times what Python's own compiler takes."""


def run_deep(task):
    """The value of `task()`, or its exception, run on a larger stack.

    The thread is over when this returns: a process must have one thread only when it forks.
    """
    answer, errors = [], []

    def run():
        try:
            answer.append(task())
        except BaseException as error:
            errors.append(error)

    limit = sys.getrecursionlimit()
    size = threading.stack_size()
    threads = _system_threads()
    try:
        threading.stack_size(_STACK_BYTES)
        sys.setrecursionlimit(max(limit, _DEEPEST))
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    except (RuntimeError, ValueError):  # the machine does not have that much to give
        sys.setrecursionlimit(limit)
        return task()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    # A thread that has been joined may still be on its way out of the operating system.
    for _ in range(1_000):
        if _system_threads() <= threads:
            break
        time.sleep(0.001)
    if errors:
        raise errors[0]
    return answer[0]


def _system_threads():
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:  # not Linux, where alone there is a fork to be careful of
        return 0
