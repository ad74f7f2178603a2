# status: timed-out
# codes: timeout
# line: 1
# neighbours: unchanged
# timeout: 8
import time

time.sleep(10**6)
