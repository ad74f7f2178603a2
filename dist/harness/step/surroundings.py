"""Sets up the process for a script: directory, arguments, streams, stack dumps, `__main__`."""
from ..own_builtins import __builtins__
import faulthandler
import io
import os
import signal
import sys
from types import ModuleType

from ..harness_dir import HARNESS_DIR
from ..high_descriptor import high_descriptor
from ..pip.pip_refusal import refuse_pip

_MAIN = """\
import sys
if "cursus_harness" not in sys.modules:
    package = type(sys)("cursus_harness")
    package.__path__ = [{here!r}]
    sys.modules["cursus_harness"] = package
from cursus_harness.library_first import HarnessImports
with HarnessImports():
    from cursus_harness.step.pool_child import enter_pool_child
enter_pool_child({script!r}, {python_path!r}, {pip_install!r}, {directory!r})
"""
_held = []
_stack_files = []


def enter_surroundings(request, stack, notices):
    """Prepares this process for the script. Its streams and its environment are already set.

    `stack`: the target of stack dumps: a descriptor, a path or `None`.
    """
    _open_stack_file(stack, request["timeout_seconds"])
    sys.argv[:] = [request["script"]]
    _stand_in_for_main(request)
    os.chdir(request["cwd"])
    if request["pip_install"] == "refuse":
        refuse_pip(notices, request["directory"], request["script"])


def write_text_promptly():
    """Writes text to the files at once, so that the output of a killed step is complete; no
    character makes `print` raise.

    Call once, before any package is imported: a package may replace the streams."""
    for name, descriptor in (("stdout", 1), ("stderr", 2)):
        stream = getattr(sys, name)
        if not isinstance(stream, io.TextIOWrapper):
            stream = open(descriptor, "w", encoding="utf-8", closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        encoding = {} if "PYTHONIOENCODING" in os.environ else {"encoding": "utf-8"}
        stream.reconfigure(line_buffering=True, errors="backslashreplace", **encoding)
    if sys.stdin is None:
        sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)


def dump_stacks():
    """Enables stack dumps on request, even if the interpreter is stuck in C code, and on a crash.
    """
    for file in _stack_files:
        faulthandler.enable(file=file, all_threads=True)
        if hasattr(faulthandler, "register"):
            faulthandler.register(signal.SIGUSR1, file=file, all_threads=True, chain=False)


def _open_stack_file(stack, timeout_seconds):
    if stack is None:
        return
    if isinstance(stack, int):
        stack = high_descriptor(stack)
    _stack_files.append(open(stack, "w", encoding="utf-8"))
    dump_stacks()
    if not hasattr(faulthandler, "register"):
        # No signal can request it here, so it is written shortly before the time limit.
        limit = max(timeout_seconds * 0.95, timeout_seconds - 0.5)
        faulthandler.dump_traceback_later(limit, file=_stack_files[0])


def _stand_in_for_main(request):
    """Replaces `__main__` by a stub, which multiprocessing can import in its new interpreters."""
    main = ModuleType("__main__")
    main.__builtins__ = sys.modules["builtins"]

    def write_file(name):
        """Writes the file on first use: few scripts start other interpreters."""
        if name != "__file__":
            raise AttributeError(f"module '__main__' has no attribute {name!r}")
        main.__file__ = _write_main(request)
        return main.__file__

    main.__getattr__ = write_file
    _held.append(sys.modules["__main__"])
    sys.modules["__main__"] = main


def _write_main(request):
    path = os.path.join(request["directory"], ".pool_main.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            _MAIN.format(
                here=HARNESS_DIR,
                script=request["script"],
                python_path=request["python_path"],
                pip_install=request["pip_install"],
                directory=request["directory"],
            )
        )
    return path
