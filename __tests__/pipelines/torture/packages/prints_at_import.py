# status: passed
# codes: none
# neighbours: unchanged
import os
import sys

print("on standard output, at import")
print("on standard error, at import", file=sys.stderr)
sys.stdout.flush()
os.write(1, b"past the interpreter\n")
