"""Can `main` be called with the four arguments of the contract?"""
from ..own_builtins import __builtins__
import inspect
from types import CodeType

from .safe_look import text_of
from .source_lines import source_line
from .undisturbed import undisturbed

_LONGEST_PATH = 4_096
_FOUR = ("input_paths", "output_paths", "environ_vars", "job_args")


@undisturbed
def signature_problem(main):
    """Why the call is not possible, or `None`; also `None` if only the call can show it: `main` is
    written in C, or has a custom signature."""
    try:
        return _signature_problem(main)
    except BaseException:
        return None


def _signature_problem(main):
    plain = _unwrapped(main)
    if inspect.isgeneratorfunction(plain) or inspect.isasyncgenfunction(plain):
        return "main() is a generator: a call of it never runs its body"
    parameters = inspect.signature(main).parameters
    kinds = inspect.Parameter
    takes_any = any(p.kind is kinds.VAR_KEYWORD for p in parameters.values())
    variadic = (kinds.VAR_POSITIONAL, kinds.VAR_KEYWORD)
    problems = []
    for name in _FOUR:
        parameter = parameters.get(name)
        if parameter is None or parameter.kind in variadic:
            if not takes_any:
                problems.append(f"the parameter {name!r} is missing")
        elif parameter.kind is kinds.POSITIONAL_ONLY:
            problems.append(f"the parameter {name!r} is positional-only")
    for name, parameter in parameters.items():
        needs_value = parameter.default is kinds.empty and parameter.kind not in variadic
        if name not in _FOUR and needs_value:
            problems.append(f"the additional parameter {name!r} has no default value")
    if not problems:
        return None
    return "main() cannot be called with the four arguments: " + "; ".join(problems)


@undisturbed
def main_line(main):
    """The line of `def main`; `None` if it is not a Python function."""
    try:
        code = _unwrapped(main).__code__
    except BaseException:
        return None
    if type(code) is not CodeType:
        return None
    file, first = text_of(code.co_filename, _LONGEST_PATH), code.co_firstlineno
    for line in range(first, first + 30):  # decorators stand before it
        if source_line(file, line).lstrip().startswith(("def ", "async def ")):
            return line
    return first


def _unwrapped(main):
    try:
        return inspect.unwrap(main)
    except ValueError:  # an object that answers to every name wraps itself without end
        return main
