"""Runs deeply recursive work on a larger stack."""
import os
import sys
import threading
import time

_STACK_BYTES = 256 * 1024 * 1024
"""Address space; memory is only used as far as the stack grows."""
_DEEPEST = 20_000
"""Several times the limit of Python's own compiler."""


def run_deep(task):
    """Returns the value of `task()` or raises its exception; runs it on a larger stack.

    Its thread has ended when this returns: a process that forks must have only one thread.
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
    except (RuntimeError, ValueError):  # the system cannot provide such a stack
        sys.setrecursionlimit(limit)
        return task()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    # A joined thread may still exist in the operating system.
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
    except OSError:  # not Linux: this process never forks there
        return 0
