# status: failed
# codes: script-failed
# neighbours: unchanged
import builtins


def main(input_paths, output_paths, environ_vars, job_args):
    for name in "open print isinstance len getattr type str repr int list dict sorted".split():
        setattr(builtins, name, None)
    raise ValueError("to be seen")  # here
