"""Whether `main` can be called with the four arguments of the contract."""
from ..own_builtins import __builtins__
import inspect
from types import CodeType

from ..main_contract import contract_problem
from .safe_look import text_of
from .source_lines import source_line
from .undisturbed import undisturbed

_LONGEST_PATH = 4_096
_Parameter = inspect.Parameter
_KINDS = {
    _Parameter.POSITIONAL_ONLY: "positional-only",
    _Parameter.POSITIONAL_OR_KEYWORD: "by-name",
    _Parameter.KEYWORD_ONLY: "by-name",
    _Parameter.VAR_POSITIONAL: "var-positional",
    _Parameter.VAR_KEYWORD: "var-keyword",
}


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
    problem = contract_problem(
        [
            (parameter.name, _KINDS[parameter.kind], parameter.default is not _Parameter.empty)
            for parameter in inspect.signature(main).parameters.values()
        ]
    )
    return problem and f"main() cannot be called with the four arguments: {problem}"


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
    for line in range(first, first + 30):  # decorators come before it
        if source_line(file, line).lstrip().startswith(("def ", "async def ")):
            return line
    return first


def _unwrapped(main):
    try:
        return inspect.unwrap(main)
    except ValueError:  # an object that has every attribute wraps itself endlessly
        return main
