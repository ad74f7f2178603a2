# status: passed
# codes: none
# neighbours: unchanged
import os

for descriptor in range(3, 11):
    try:
        os.write(descriptor, b"garbage\n\x00\xff{}\n")
    except OSError:
        pass
