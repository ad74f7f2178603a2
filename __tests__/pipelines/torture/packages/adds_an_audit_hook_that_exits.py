# status: passed
# codes: none
# neighbours: unchanged
import os
import sys

sys.addaudithook(lambda event, _arguments: event == "os.fork" and os._exit(9))
