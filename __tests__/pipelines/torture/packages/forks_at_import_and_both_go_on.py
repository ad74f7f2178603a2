# status: passed
# codes: none
# neighbours: unchanged
import os

CHILD = os.fork()
if CHILD:
    os.waitpid(CHILD, 0)
