# status: timed-out
# codes: timeout
# line: 1
# neighbours: unchanged
# timeout: 8
import threading

LOCK = threading.Lock()
LOCK.acquire()
LOCK.acquire()
