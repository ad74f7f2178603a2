"""What a script names of a SageMaker container: absolute paths, and variables."""

import ast
import re

_MOST_NAMES, _LONGEST_PATH = 100, 1_000
_VARIABLE = re.compile(r"^SM_(CHANNEL_\w+|MODEL_DIR|OUTPUT_DATA_DIR)$")
_WRITING_CALL = re.compile(r"^(makedirs|mkdir|save\w*|dump|to_(?!datetime|numeric)\w+|write\w*|touch)$")
_PATH_CALL = {"Path", "PurePath", "join", "str", "joinpath"}


def container_paths(tree):
    """Texts that begin with the directory of SageMaker containers, their first lines, and whether a
    call certainly writes there."""
    lines, written, assigned = {}, set(), _assigned(tree)
    for node in ast.walk(tree):
        if _is_container_path(node):
            lines[node.value] = min(node.lineno, lines.get(node.value, node.lineno))
        elif isinstance(node, ast.Call):
            written.update(_paths_in(node, assigned) if _writes(node) else ())
    return [
        {"path": path[:_LONGEST_PATH], "line": lines[path], "written": path in written}
        for path in list(lines)[:_MOST_NAMES]
    ]


def container_variables(tree):
    """Variables of channels and of output directories, and their first lines."""
    lines = {}
    for node in ast.walk(tree):
        if _is_text(node) and _VARIABLE.match(node.value):
            lines[node.value] = min(node.lineno, lines.get(node.value, node.lineno))
    return [{"name": name, "line": lines[name]} for name in list(lines)[:_MOST_NAMES]]


def _is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_container_path(node):
    return _is_text(node) and (node.value + "/").startswith("/opt/ml/")


def _writes(call):
    name = _name_of(call.func)
    if name != "open":
        return bool(_WRITING_CALL.match(name))
    # The first argument of `path.open("w")` is the mode.
    index = 0 if _is_path_call(getattr(call.func, "value", None)) else 1
    modes = call.args[index : index + 1] + [k.value for k in call.keywords if k.arg == "mode"]
    return any(_is_text(mode) and set(mode.value) & set("wax+") for mode in modes)


def _name_of(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def _is_path_call(node):
    return isinstance(node, ast.Call) and _name_of(node.func) in _PATH_CALL


def _assigned(tree):
    """The values of each variable, in whatever scope."""
    values = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            if isinstance(node.targets[0], ast.Name):
                values.setdefault(node.targets[0].id, []).append(node.value)
    return values


def _paths_in(call, assigned):
    """The container paths among the arguments of a call, or of which it is a method."""
    seen = set()
    pending = [call.func, *call.args, *(keyword.value for keyword in call.keywords)]
    while pending:
        node = pending.pop()
        if _is_container_path(node):
            yield node.value
        elif isinstance(node, ast.Name):
            pending.extend([] if node.id in seen else assigned.get(node.id, ()))
            seen.add(node.id)
        # The argument of another call is what that call reads.
        elif not isinstance(node, ast.Call) or _is_path_call(node):
            pending.extend(ast.iter_child_nodes(node))
