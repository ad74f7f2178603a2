# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGKILL
import os
import signal

os.kill(os.getpid(), signal.SIGKILL)
