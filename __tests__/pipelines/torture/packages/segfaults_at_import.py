# status: crashed
# codes: crashed
# line: 1
# neighbours: unchanged
# message: SIGSEGV
import ctypes

ctypes.string_at(0)
