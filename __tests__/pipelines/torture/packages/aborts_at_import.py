# status: crashed
# codes: crashed
# line: 1
# neighbours: unchanged
# message: SIGABRT
import os

os.abort()
