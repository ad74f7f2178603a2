# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import atexit
import time

atexit.register(time.sleep, 600)
