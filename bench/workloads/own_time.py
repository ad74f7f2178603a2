"""Prints how long a script's own work takes, to separate it from the tool's share."""
import contextlib
import time


@contextlib.contextmanager
def own_time():
    start = time.perf_counter()
    yield
    print(f"own_seconds={time.perf_counter() - start:.6f}")
