"""Runs a script as `__main__`, like `python script.py`."""
from ..own_builtins import __builtins__
import os
import sys
from importlib.machinery import SourceFileLoader
from sys import setprofile, settrace
from types import ModuleType

from ..library_first import python_path_entries
from .shadowed import forget_shadowed
from .source_lines import remember_source


def run_program(request, arguments, facts):
    """Returns 0; raises what the script raises, `SystemExit` too."""
    script = request["script"]
    # Nothing is imported before the script runs: every exception is one of its run.
    facts.result["phase"] = "call"
    own = list(dict.fromkeys([os.path.dirname(script), *request["python_path"]]))
    sys.path[:] = own + [path for path in sys.path if path not in own]
    forget_shadowed([*own, *python_path_entries()])
    sys.argv[:] = [script, *arguments]
    main = ModuleType("__main__")
    main.__builtins__ = sys.modules["builtins"]
    main.__file__ = script
    main.__loader__ = loader = SourceFileLoader("__main__", script)
    main.__cached__ = None
    sys.modules["__main__"] = main
    source = loader.get_data(script)
    remember_source(script, source)
    _load_logging(source)
    code = compile(source, script, "exec", dont_inherit=True)
    facts.begin_main()
    try:
        exec(code, vars(main))
    finally:
        # As after `main`: not in a function, because trace functions of the script would see it.
        settrace(None)
        try:
            setprofile(None)
        except BaseException:
            pass
    facts.end_main()
    facts.result["phase"] = "done"
    return 0


def program_arguments(request):
    """Those of the step, or its `job_args` as SageMaker gives hyperparameters to a script."""
    arguments = request["call"]["argv"]
    if arguments is not None:
        return arguments
    found = []
    for key, value in sorted((request["job_args"] or {}).items()):
        found += [f"--{key}" if len(key) > 1 else f"-{key}", _as_text(value)]
    return found


def _as_text(value):
    if value is None:
        return ""
    if isinstance(value, dict):
        return ",".join(f"{key}={one}" for key, one in sorted(value.items()))
    return str(value)


def _load_logging(source):
    """What the script logs can be observed only if the module is loaded."""
    if b"logging" in source:
        try:
            import logging  # noqa: F401
        except Exception:  # a module of that name beside the script
            pass
