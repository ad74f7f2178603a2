"""Runs a step that is not called through `main`: a program, a function, a command, a notebook."""
from ..own_builtins import __builtins__

from .call_function import call_function
from .run_program import program_arguments, run_program


def run_contract(request, facts):
    """Fills the result; returns the exit code. Raises the exceptions of the script."""
    call = request["call"]
    if call["kind"] == "cli":
        return run_program(request, program_arguments(request), facts)
    if call["kind"] == "function":
        return call_function(request, facts)
    if call["kind"] == "command":
        from .run_command import run_command  # `subprocess` is slow to import

        return run_command(call["argv"], facts.result)
    from .run_notebook import run_notebook

    return run_notebook(request, facts)
