# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 3
import atexit
import time

atexit.register(time.sleep, 600)
