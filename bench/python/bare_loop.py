"""Every step once, one after the other, in this interpreter, without isolation."""
import sys

from step_runner import read_workload, run_step

for step in read_workload(sys.argv[1])[0].values():
    run_step(step)
