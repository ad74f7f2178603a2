# status: timed-out
# codes: timeout
# neighbours: unchanged
# timeout: 3
import threading
import time

threading.Thread(target=time.sleep, args=(600,)).start()
