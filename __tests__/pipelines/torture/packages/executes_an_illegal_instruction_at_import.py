# status: crashed
# codes: crashed
# line: 1
# neighbours: unchanged
# message: SIGILL
import os
import signal

os.kill(os.getpid(), signal.SIGILL)
