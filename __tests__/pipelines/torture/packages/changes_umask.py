# status: passed
# codes: none
# neighbours: unchanged
import os

os.umask(0o077)
