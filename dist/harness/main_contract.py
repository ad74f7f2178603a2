"""The contract of `main`: four keyword arguments. The reader of scripts and the process of a step
decide with it."""
from .own_builtins import __builtins__

ARGUMENTS = ("input_paths", "output_paths", "environ_vars", "job_args")


def contract_problem(parameters):
    """Why `main` cannot be called with the four arguments, or `None`. Each of `parameters` is a
    tuple: name, kind (`positional-only`, `by-name`, `var-positional`, `var-keyword`), and whether
    it has a default."""
    kinds = {name: kind for name, kind, _ in parameters if kind in ("positional-only", "by-name")}
    takes_any = any(kind == "var-keyword" for _, kind, _ in parameters)
    problems = []
    if not takes_any:
        lacking = [name for name in ARGUMENTS if name not in kinds]
        problems += [f"the parameter `{name}` is missing" for name in lacking]
    for name, kind in kinds.items():
        if name in ARGUMENTS and kind == "positional-only":
            problems.append(f"the parameter `{name}` is positional-only")
    for name, _, has_default in parameters:
        if name in kinds and name not in ARGUMENTS and not has_default:
            problems.append(f"the additional parameter `{name}` has no default value")
    return "; ".join(problems) or None
