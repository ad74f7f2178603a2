# status: crashed
# codes: crashed
# line: 1
# neighbours: unchanged
import os

os._exit(3)
