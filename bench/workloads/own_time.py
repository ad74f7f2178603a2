"""Prints the work time of a script, to separate it from the time of the tool."""
import contextlib
import time


@contextlib.contextmanager
def own_time():
    start = time.perf_counter()
    yield
    print(f"own_seconds={time.perf_counter() - start:.6f}")
