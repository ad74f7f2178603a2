# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import signal
import time

for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
time.sleep(10**6)
