# status: passed
# codes: none
# neighbours: unchanged
import atexit
import sys

atexit.register(print, "from the exit handler")
atexit.register(print, "on standard error", file=sys.stderr)
