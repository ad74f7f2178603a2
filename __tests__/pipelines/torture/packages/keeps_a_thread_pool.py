# status: passed
# codes: none
# neighbours: unchanged
from concurrent.futures import ThreadPoolExecutor

POOL = ThreadPoolExecutor(1)
POOL.submit(int, "3").result()


def use():
    return POOL.submit(int, "4").result(timeout=10)
