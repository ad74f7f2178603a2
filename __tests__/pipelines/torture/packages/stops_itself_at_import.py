# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 3
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
