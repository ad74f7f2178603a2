# status: timed-out
# codes: timeout
# line: 1
# neighbours: unchanged
# timeout: 8
while True:
    pass
