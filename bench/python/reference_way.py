"""Every script alone, then both scripts of every edge again, in this one interpreter."""
import sys

from step_runner import read_workload, run_step

steps, edges = read_workload(sys.argv[1])
for step in steps.values():
    run_step(step)
for producer, consumer in edges:
    run_step(steps[producer])
    run_step(steps[consumer])
