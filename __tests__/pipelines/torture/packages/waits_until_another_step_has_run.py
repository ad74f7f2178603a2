# status: passed
# codes: none
# neighbours: unchanged
# timeout: 60
import os
import time

END = time.monotonic() + 30
while not os.path.exists(os.path.join(os.environ["CURSUS_TEST_PROJECT"], "plain.done")):
    if time.monotonic() > END:
        raise TimeoutError("no other step runs while this is imported")
    time.sleep(0.05)
