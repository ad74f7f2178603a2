# status: failed
# codes: script-exited
# line: 1
# neighbours: unchanged
raise SystemExit(0)
