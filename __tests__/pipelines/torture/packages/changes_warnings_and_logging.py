# status: passed
# codes: none
# neighbours: unchanged
import logging
import warnings

logging.basicConfig(level=logging.DEBUG, format="hostile %(message)s")
logging.disable(logging.WARNING)
warnings.simplefilter("error")
warnings.showwarning = print
