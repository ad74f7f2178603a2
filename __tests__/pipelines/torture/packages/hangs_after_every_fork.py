# status: passed
# codes: none
# neighbours: unchanged
import os
import time

os.register_at_fork(after_in_child=lambda: time.sleep(600))
