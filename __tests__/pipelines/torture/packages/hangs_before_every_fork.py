# status: passed
# codes: none
# neighbours: unchanged
import os
import time

os.register_at_fork(before=lambda: time.sleep(600))
