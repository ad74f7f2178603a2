# status: failed
# codes: import-failed
# line: 1
# neighbours: unchanged
# message: a_missing_module
import a_missing_module
