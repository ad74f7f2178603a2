# status: crashed
# codes: crashed
# neighbours: unchanged
# message: SIGTERM
import os
import signal

os.kill(os.getpid(), signal.SIGTERM)
