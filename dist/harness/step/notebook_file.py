"""What is wrong with the file of a notebook, before it runs."""
from ..own_builtins import __builtins__
import json


def not_a_notebook(path):
    """Why the file is no notebook, and the line; `None` if it can be one."""
    try:
        with open(path, encoding="utf-8") as file:
            value = json.load(file)
    except ValueError as error:
        line = getattr(error, "lineno", None)
        said = getattr(error, "msg", None) or str(error)
        return f"it is not JSON: {said}", line
    if not isinstance(value, dict):
        return "it is not a JSON object with `cells`", 1
    if "worksheets" in value:  # of version 3
        return None
    cells = value.get("cells")
    if not isinstance(cells, list):
        problem = "`cells` is not a list" if "cells" in value else "it has no `cells`"
        return problem, _line_of(path, "cells")
    for number, cell in enumerate(cells, 1):
        if not isinstance(cell, dict) or "source" not in cell:
            return f"cell {number} is not an object with `source`", _line_of(path, "cells")
    return None


def kernel_line(path, name):
    """The line that selects the kernel; `None` if it is not found."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    at = text.find(json.dumps(name), max(text.find('"kernelspec"'), 0))
    return None if at < 0 else text.count("\n", 0, at) + 1


def _line_of(path, key):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    at = text.find(f'"{key}"')
    return 1 if at < 0 else text.count("\n", 0, at) + 1
