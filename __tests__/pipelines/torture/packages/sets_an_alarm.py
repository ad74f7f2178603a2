# status: passed
# codes: none
# neighbours: unchanged
import signal

signal.setitimer(signal.ITIMER_REAL, 4)


def use():
    return signal.getitimer(signal.ITIMER_REAL)[0] > 0
