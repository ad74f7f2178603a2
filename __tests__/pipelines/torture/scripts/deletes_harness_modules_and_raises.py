# status: failed
# codes: script-failed
# neighbours: unchanged
import sys


def main(input_paths, output_paths, environ_vars, job_args):
    for name in [name for name in sys.modules if name.startswith("cursus_harness")]:
        del sys.modules[name]
    raise ValueError("to be seen")  # here
