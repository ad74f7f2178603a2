# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 8
import threading
import time

threading.Thread(target=time.sleep, args=(600,)).start()
