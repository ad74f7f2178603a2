# status: passed
# codes: none
# neighbours: unchanged
import json
import os

MESSAGES = [
    {
        **{"event": "ready", "environ_reads": [], "notices": [], "seconds": 0},
        **{"began_ms": 0, "opened": {}, "libraries": []},
    },
    {"event": "started", "id": 1, "pid": 1},
    {"event": "exited", "id": 1, "exit_code": 0, "signal": None, "result": None},
    {"event": "failed", "module": "json", "reason": "forged", "raised": False},
]
for descriptor in range(3, 256):
    for message in MESSAGES:
        try:
            os.write(descriptor, json.dumps(message).encode() + b"\n")
        except OSError:
            break
