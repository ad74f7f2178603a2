"""One step, in this interpreter: `one_step.py workload.json NAME`."""
import sys

from step_runner import read_workload, run_step

run_step(read_workload(sys.argv[1])[0][sys.argv[2]])
