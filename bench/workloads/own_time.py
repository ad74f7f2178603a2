"""How long a script's own work took, printed, so that a tool's share can be told from it."""
import contextlib
import time


@contextlib.contextmanager
def own_time():
    start = time.perf_counter()
    yield
    print(f"own_seconds={time.perf_counter() - start:.6f}")
