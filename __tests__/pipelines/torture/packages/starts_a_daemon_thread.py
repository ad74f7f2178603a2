# status: passed
# codes: none
# neighbours: unchanged
import threading
import time

THREAD = threading.Thread(target=time.sleep, args=(600,), daemon=True, name="hostile")
THREAD.start()


def use():
    return THREAD.is_alive()
