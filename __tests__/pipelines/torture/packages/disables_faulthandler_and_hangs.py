# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import faulthandler
import signal
import time

faulthandler.disable()
faulthandler.unregister(signal.SIGUSR1)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
time.sleep(10**6)
