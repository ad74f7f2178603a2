# status: passed
# codes: none
# neighbours: unchanged
import sys

for name in [name for name in sys.modules if "harness" in name]:
    del sys.modules[name]
