# status: timed-out
# codes: timeout
# line: 1
# neighbours: unchanged
# timeout: 8
import re

re.match(r"(a|a)+$", "a" * 60 + "b")
