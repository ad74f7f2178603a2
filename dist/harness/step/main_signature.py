"""Can `main` be called with the four arguments of the contract?"""
import inspect
import linecache
from types import CodeType

_FOUR = ("input_paths", "output_paths", "environ_vars", "job_args")


def signature_problem(main):
    """What stands in the way of the call, or `None`."""
    plain = _unwrapped(main)
    if inspect.isgeneratorfunction(plain) or inspect.isasyncgenfunction(plain):
        return "main() is a generator: a call of it never runs its body"
    try:
        parameters = inspect.signature(main).parameters
    except (TypeError, ValueError):
        return None  # written in C: only the call can tell
    kinds = inspect.Parameter
    takes_any = any(p.kind is kinds.VAR_KEYWORD for p in parameters.values())
    variadic = (kinds.VAR_POSITIONAL, kinds.VAR_KEYWORD)
    problems = []
    for name in _FOUR:
        parameter = parameters.get(name)
        if parameter is None or parameter.kind in variadic:
            if not takes_any:
                problems.append(f"it lacks the parameter {name!r}")
        elif parameter.kind is kinds.POSITIONAL_ONLY:
            problems.append(f"its parameter {name!r} is positional-only")
    for name, parameter in parameters.items():
        needs_value = parameter.default is kinds.empty and parameter.kind not in variadic
        if name not in _FOUR and needs_value:
            problems.append(f"its further parameter {name!r} has no default")
    if not problems:
        return None
    return "main() cannot be called with the four arguments: " + "; ".join(problems)


def main_line(main):
    """The line of `def main`; `None` for what is no Python function."""
    code = getattr(_unwrapped(main), "__code__", None)
    if not isinstance(code, CodeType):
        return None
    first = code.co_firstlineno
    for line in range(first, first + 30):  # decorators stand before it
        if linecache.getline(code.co_filename, line).lstrip().startswith(("def ", "async def ")):
            return line
    return first


def _unwrapped(main):
    try:
        return inspect.unwrap(main)
    except ValueError:  # an object that answers to every name wraps itself without end
        return main
