"""The functions that a script defines: those that a pipeline can name, and those inside of others."""
import ast

from ..main_contract import ARGUMENTS

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_SCOPES = (*_FUNCTIONS, ast.ClassDef, ast.Lambda)
_MOST_INNER = 500


def functions_of(body):
    """Functions at module level: if `main` is missing, one of them may be the intended one."""
    return [
        {
            "name": node.name,
            "line": node.lineno,
            "takes_arguments": {argument.arg for argument in node.args.args}.issuperset(ARGUMENTS),
            # A decorator may change the parameters: only the import shows them.
            "parameters": None
            if node.decorator_list
            else [
                {"name": name, "kind": kind, "has_default": has_default}
                for name, kind, has_default in parameters_of(node.args)
            ],
            "is_generator": _yields(node),
        }
        for node in body
        if isinstance(node, _FUNCTIONS)
    ]


def inner_functions(tree):
    """Methods and nested functions, which only their class or function can call."""
    found = []
    pending = [(tree, None)]
    while pending and len(found) < _MOST_INNER:
        node, owner = pending.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, _FUNCTIONS) and owner is not None:
                found.append(
                    {
                        "name": child.name,
                        "line": child.lineno,
                        "owner": owner.name,
                        "is_method": isinstance(owner, ast.ClassDef),
                    }
                )
            if isinstance(child, (*_FUNCTIONS, ast.ClassDef)):
                pending.append((child, child))
            elif isinstance(child, ast.stmt) or not isinstance(child, ast.expr):
                pending.append((child, owner))
    return sorted(found, key=lambda one: one["line"])


def parameters_of(arguments):
    """As `contract_problem` takes them."""
    positional = [(argument.arg, "positional-only") for argument in arguments.posonlyargs]
    positional += [(argument.arg, "by-name") for argument in arguments.args]
    first_default = len(positional) - len(arguments.defaults)
    found = [
        (name, kind, index >= first_default) for index, (name, kind) in enumerate(positional)
    ]
    if arguments.vararg:
        found.append((arguments.vararg.arg, "var-positional", False))
    found += [
        (argument.arg, "by-name", default is not None)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults)
    ]
    if arguments.kwarg:
        found.append((arguments.kwarg.arg, "var-keyword", False))
    return found


def _yields(function):
    """Not in a function inside of it."""
    pending = list(function.body)
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, _SCOPES):
            pending.extend(ast.iter_child_nodes(node))
    return False
