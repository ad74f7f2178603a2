# status: passed
# codes: none
# neighbours: unchanged
# timeout: 60
import time

time.sleep(10)
