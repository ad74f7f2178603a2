# status: passed
# codes: none
# neighbours: unchanged
import os

try:
    os.setsid()
except OSError:
    pass  # it leads one
