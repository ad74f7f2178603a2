# status: failed
# codes: main-missing
# neighbours: unchanged
# line: 1
print("only loaded")
