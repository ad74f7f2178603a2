# status: crashed
# codes: crashed
# line: 1
# neighbours: unchanged
# message: SIGKILL
import os
import signal

os.kill(os.getpid(), signal.SIGKILL)
