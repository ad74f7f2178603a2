"""Which of the four arguments a script may use under any name, so that no name of it is unused."""
import ast

from ..main_contract import ARGUMENTS

_BY_NAME = {"get", "pop", "setdefault", "__getitem__"}


def whole_arguments(nodes, changed, bound):
    """Arguments that are iterated over, handed on or kept, by the usual names of the parameters.

    `changed`: arguments that the script adds to; `bound`: those that `main` takes by their names.
    """
    functions = {n.name for n in nodes if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))}
    by_name = set()
    for node in nodes:
        by_name.update(_used_by_name(node, functions))
    whole = {*changed, *(name for name in ARGUMENTS if name not in bound)}
    for node in nodes:
        if isinstance(node, ast.Name) and node.id in ARGUMENTS and id(node) not in by_name:
            whole.add(node.id)
    if uses_environment(nodes):  # a variable of the step is there, too
        whole.add("environ_vars")
    return [name for name in (*ARGUMENTS, "os_environ") if name in whole]


def uses_environment(nodes):
    return any(
        getattr(node, "attr", getattr(node, "id", "")) in ("environ", "getenv")
        for node in nodes
        if isinstance(node, (ast.Attribute, ast.Name))
    )


def renames_environment(nodes):
    """Is the environment known under another name than `os.environ`?"""
    return any(
        isinstance(node, (ast.ImportFrom, ast.Import))
        and any(
            alias.name in ("environ", "putenv") or (alias.name == "os" and alias.asname)
            for alias in node.names
        )
        for node in nodes
    )


def _used_by_name(node, functions):
    """Identities of the names in this node whose use says which entry is meant."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return [id(node.value)]
    if isinstance(node, ast.Attribute):
        is_named = node.attr in _BY_NAME or getattr(node.value, "id", "") == "job_args"
        return [id(node.value)] if is_named else []
    if isinstance(node, ast.Compare):
        return [id(part) for part in node.comparators]
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return []
    if node.func.id in ("getattr", "hasattr"):
        is_named = len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
        return [id(node.args[0])] if is_named else []
    handed = [*node.args, *(keyword.value for keyword in node.keywords)]
    return map(id, handed) if node.func.id in functions else []
