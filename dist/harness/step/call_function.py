"""Calls a function of the script with the parameters that the pipeline gives."""
from ..own_builtins import __builtins__
import inspect
from sys import setprofile, settrace

from .call_main import error_mapping, is_false, is_generator
from .import_script import import_script
from .main_signature import main_line
from .undisturbed import undisturbed


def call_function(request, facts):
    """Returns the exit code. Raises the exceptions of the script."""
    result, call = facts.result, request["call"]
    module = import_script(request["script"], request["python_path"], result["notices"])
    result["phase"] = "signature"
    name, parameters, args = call["name"], call["parameters"], call.get("args", ())
    function = getattr(module, name, None)
    if not callable(function):
        return 1
    result["has_main"] = True
    result["main_line"] = main_line(function)
    result["signature_problem"] = _problem(function, args, parameters)
    if result["signature_problem"] is not None:
        return 1
    result["phase"] = "call"
    facts.begin_main()
    try:
        returned = function(*args, **parameters)
    finally:
        settrace(None)
        try:
            setprofile(None)
        except BaseException:
            pass
    if inspect.iscoroutine(returned):
        import asyncio

        returned = asyncio.run(returned)
    facts.end_main(returned)
    if is_generator(returned):
        result["phase"] = "signature"
        result["signature_problem"] = "it returned a generator, so its body never ran"
        return 1
    result["error_value"] = error_mapping(returned)
    if call.get("must_hold") and is_false(returned):
        result["error_value"] = "False"
    if result["error_value"] is not None:
        facts.take_returned(returned)
    result["phase"] = "done"
    return 0


@undisturbed
def _problem(function, args, parameters):
    """Why the call is not possible; `None` if only the call can show it."""
    try:
        signature = inspect.signature(function)
    except BaseException:  # written in C, or code of the user's
        return None
    try:
        signature.bind(*args, **parameters)
    except TypeError as error:
        return str(error)
    except BaseException:
        pass
    return None
