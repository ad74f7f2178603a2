# status: passed
# codes: none
# neighbours: unchanged
import os

os.environ["HOSTILE"] = "1"
os.environ.pop("PATH", None)
