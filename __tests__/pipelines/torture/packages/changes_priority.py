# status: passed
# codes: none
# neighbours: unchanged
import os

os.nice(5)
