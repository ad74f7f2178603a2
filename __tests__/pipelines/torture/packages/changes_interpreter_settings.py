# status: passed
# codes: none
# neighbours: unchanged
import decimal
import gc
import socket
import sys
import time

sys.setrecursionlimit(77_777)
sys.setswitchinterval(0.5)
gc.disable()
gc.set_threshold(1, 1, 1)
gc.callbacks.append(lambda phase, info: None)
decimal.getcontext().prec = 3
socket.setdefaulttimeout(7)
time.tzset()
