# status: failed
# codes: import-failed
# line: 1
# neighbours: unchanged
raise KeyboardInterrupt
