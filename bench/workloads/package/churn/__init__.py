"""Uses a processor for half a second when it is imported, as a package that imports much does."""
import time

from .tables import read_numbers, write_numbers

IMPORT_CPU_SECONDS = 0.5

_end = time.process_time() + IMPORT_CPU_SECONDS
while time.process_time() < _end:
    pass

__all__ = ["read_numbers", "write_numbers"]
