# status: passed
# codes: none
# neighbours: unchanged
import json
import os

WRONG = {"environ_reads": [1], "notices": {}, "seconds": float("nan"), "opened": {"/x": 1}}
for descriptor in range(3, 256):
    try:
        os.write(descriptor, json.dumps({"event": "ready", **WRONG}).encode() + b"\n")
    except OSError:
        pass
