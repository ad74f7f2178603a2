"""Finds lines where `main` returns an obvious error value, so that a finding can name the line."""
import ast

_FAILED = ("error", "failed", "failure")


def error_returns(main):
    """Lines of the `return` statements of `main` itself with a literal non-zero number, or a literal
    mapping with an error status."""
    return [node.lineno for node in _own_returns(main.body) if _is_error(node.value)]


def _own_returns(body):
    for node in body:
        if isinstance(node, ast.Return):
            yield node
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield from _own_returns(ast.iter_child_nodes(node))


def _is_error(value):
    if isinstance(value, ast.Dict):
        return any(
            _constant(key) == "status" and str(_constant(item)).lower() in _FAILED
            for key, item in zip(value.keys, value.values)
        )
    number = _constant(value)
    return type(number) is int and number != 0


def _constant(node):
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        number = _constant(node.operand)
        return -number if type(number) is int else None
    return node.value if isinstance(node, ast.Constant) else None
