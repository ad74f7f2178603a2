# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
