# status: timed-out
# codes: timeout
# line: 1
# neighbours: unchanged
# timeout: 3
while True:
    pass
