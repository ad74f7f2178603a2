"""Runs a notebook through nbclient, in a kernel of the same interpreter."""
from ..own_builtins import __builtins__
import json
import os
import sys

from ..harness_dir import HARNESS_DIR
from .notebook_cells import NotebookCells
from .notebook_file import kernel_line, not_a_notebook

_OBSERVE = """\
try:
    import sys
    if "cursus_harness" not in sys.modules:
        package = type(sys)("cursus_harness")
        package.__path__ = [{here!r}]
        sys.modules["cursus_harness"] = package
    from cursus_harness.step.notebook_kernel import observe
    observe(get_ipython(), {request!r}, {answer!r})
    del package, observe
except Exception:
    pass
"""


def run_notebook(request, facts):
    """Fills the result; returns the exit code."""
    result = facts.result
    result["phase"] = "call"
    try:
        import nbclient
        import nbformat
        from jupyter_client.kernelspec import NoSuchKernel
    except ImportError as error:
        return _no_tool(result, f"the package `{error.name}` is not installed")
    fault = not_a_notebook(request["script"])
    if fault is None:
        try:
            notebook = nbformat.read(request["script"], as_version=4)
        except Exception as error:
            fault = (str(error).partition("\n")[0] or type(error).__name__, None)
    if fault is not None:
        return _not_run(result, fault[0], "unreadable", fault[1])
    cells = NotebookCells(request["script"], notebook.cells)
    answer = os.path.join(request["directory"], ".notebook.json")
    _enter(request)
    notebook.cells[:] = [
        _code(nbformat, _OBSERVE.format(here=HARNESS_DIR, request=_shared(request), answer=answer)),
        *_with_parameters(nbformat, notebook.cells, request["call"]["parameters"]),
    ]
    resources = {"metadata": {"path": request["cwd"]}}
    client = nbclient.NotebookClient(notebook, timeout=None, resources=resources)
    failed = None
    try:
        client.execute()
    except NoSuchKernel as error:
        return _no_kernel(result, error.name, request["script"])
    except nbclient.exceptions.DeadKernelError:
        _print_outputs(notebook.cells)
        result["exception"] = cells.died(notebook.cells)
        sys.stderr.write(result["exception"]["text"])
        return 1
    except nbclient.exceptions.CellExecutionError as error:
        failed = error
    _print_outputs(notebook.cells)
    observed = _read(answer)
    cells.name_files(observed.get("sources", {}))
    result["opened"] += cells.located_files(observed.get("opened", ()))
    if failed is None:
        result["phase"] = "done"
        return 0
    result["exception"] = cells.located(observed.get("exception"), failed, notebook.cells)
    sys.stderr.write(result["exception"]["text"])
    return 1


def _no_tool(result, problem):
    return _not_run(result, problem, None, None)


def _no_kernel(result, name, script):
    from jupyter_client.kernelspec import KernelSpecManager

    installed = ", ".join(f"`{one}`" for one in sorted(KernelSpecManager().find_kernel_specs()))
    known = f"; installed: {installed}" if installed else ""
    line = kernel_line(script, name)
    return _not_run(result, f"the kernel `{name}` is not installed{known}", "kernel", line)


def _not_run(result, problem, fault, line):
    ended = {"exit_code": None, "signal": None, "problem": problem}
    result["command"] = {**ended, "fault": fault, "line": line}
    return 1


def _enter(request):
    """A notebook imports modules beside it; the kernel starts in another directory."""
    own = [os.path.dirname(request["script"]), *request["python_path"]]
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(own + ([before] if before else []))


def _shared(request):
    return {
        "input_paths": request["input_paths"],
        "container_paths": request.get("container_paths") or [],
    }


def _with_parameters(nbformat, cells, parameters):
    """A cell with the parameters of the step comes after the one with the defaults."""
    if not parameters:
        return list(cells)
    tagged = [
        index
        for index, cell in enumerate(cells)
        if "parameters" in (cell.metadata.get("tags") or ())
    ]
    at = tagged[0] + 1 if tagged else 0
    lines = [f"{name} = {value!r}" for name, value in parameters.items()]
    return [*cells[:at], _code(nbformat, "\n".join(lines)), *cells[at:]]


def _code(nbformat, source):
    return nbformat.v4.new_code_cell(source, metadata={"cursus": True})


def _print_outputs(cells):
    for cell in cells:
        for output in cell.get("outputs", ()):
            if output.output_type == "stream":
                stream = sys.stderr if output.name == "stderr" else sys.stdout
                stream.write(output.text)


def _read(answer):
    try:
        with open(answer, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):  # the kernel could not write it
        return {}
