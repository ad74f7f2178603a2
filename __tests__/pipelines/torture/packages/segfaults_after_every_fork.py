# status: passed
# codes: none
# neighbours: unchanged
import ctypes
import os

os.register_at_fork(after_in_child=lambda: ctypes.string_at(0))
