# status: timed-out
# codes: timeout
# line: 1
# neighbours: unchanged
# timeout: 8
import ctypes

while True:
    ctypes.CDLL(None).pause()
