# status: passed
# codes: none
# neighbours: unchanged
import os

os.close(0)
