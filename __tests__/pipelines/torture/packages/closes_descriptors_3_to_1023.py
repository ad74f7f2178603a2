# status: passed
# codes: none
# neighbours: unchanged
import os

os.closerange(3, 1024)
