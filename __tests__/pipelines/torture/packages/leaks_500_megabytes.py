# status: passed
# codes: none
# neighbours: unchanged
LEAKED = bytearray(500_000_000)
for index in range(0, len(LEAKED), 4096):
    LEAKED[index] = 1
