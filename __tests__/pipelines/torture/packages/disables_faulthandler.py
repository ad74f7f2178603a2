# status: passed
# codes: none
# neighbours: unchanged
import faulthandler

faulthandler.disable()
