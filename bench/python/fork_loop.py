"""Every step once, one after the other, each in a fork of one process that has imported what the
scripts name. Without a time limit, and without a look at the outputs."""
import ast
import gc
import importlib.util
import os
import sys

from step_runner import read_workload, run_step


def modules_named(script):
    """The modules that the script imports with absolute names."""
    with open(script, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module


def run_in_fork(step):
    pid = os.fork()
    if pid == 0:
        run_step(step)
        sys.stdout.flush()
        os._exit(0)
    if os.waitpid(pid, 0)[1] != 0:
        sys.exit(f"{step['name']} failed")


steps = read_workload(sys.argv[1])[0].values()
for name in {name for step in steps for name in modules_named(step["script"])}:
    # Not the modules beside the scripts, which are not on the path yet.
    if importlib.util.find_spec(name.partition(".")[0]) is not None:
        importlib.import_module(name)
gc.freeze()
for each in steps:
    run_in_fork(each)
