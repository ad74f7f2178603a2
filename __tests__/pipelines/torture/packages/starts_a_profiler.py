# status: passed
# codes: none
# neighbours: unchanged
import cProfile

PROFILE = cProfile.Profile()
PROFILE.enable()
