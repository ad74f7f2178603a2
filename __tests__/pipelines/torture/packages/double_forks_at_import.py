# status: passed
# codes: processes-left
# neighbours: unchanged
import os
import time

CHILD = os.fork()
if CHILD == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
os.waitpid(CHILD, 0)
