# status: failed
# codes: import-failed
# line: 1
# neighbours: unchanged
# message: a_module_that_nobody_has
import a_module_that_nobody_has
