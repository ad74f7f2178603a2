# status: passed
# codes: none
# neighbours: unchanged
import signal

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
