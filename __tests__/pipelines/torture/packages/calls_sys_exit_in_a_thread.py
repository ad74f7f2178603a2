# status: passed
# codes: none
# neighbours: unchanged
import sys
import threading

THREAD = threading.Thread(target=sys.exit, args=(3,))
THREAD.start()
THREAD.join()
