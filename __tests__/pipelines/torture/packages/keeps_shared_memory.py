# status: passed
# codes: none
# neighbours: unchanged
import mmap

MEMORY = mmap.mmap(-1, 4096)


def use():
    MEMORY[0] += 1
    return MEMORY[0]
