"""Finds the keys whose presence a script checks before it reads them."""
import ast


def guarded_keys(function, constants):
    """Keys that the function checks somewhere, and that it does not require."""
    demanded = {
        id(test)
        for node in ast.walk(function)
        if isinstance(node, ast.If) and ends_run(node.body)
        for test in absence_tests(node.test)
    }
    found = set()
    for node in ast.walk(function):
        if id(node) not in demanded:
            found.update(_words(_asked_for(node), constants))
    return found


def absence_tests(test):
    """The comparisons of a test that alone make it true if a key is missing."""
    either = isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or)
    for one in test.values if either else [test]:
        if isinstance(one, ast.UnaryOp) and isinstance(one.op, ast.Not):
            if isinstance(one.operand, ast.Compare) and isinstance(one.operand.ops[0], ast.In):
                yield one.operand
        elif isinstance(one, ast.Compare) and isinstance(one.ops[0], ast.NotIn):
            yield one


def ends_run(body):
    """Whether the block ends with a `raise` or an exit call."""
    last = body[-1]
    if isinstance(last, ast.Raise):
        return True
    call = last.value if isinstance(last, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "exit" and getattr(call.func.value, "id", None) == "sys"
    return getattr(call.func, "id", None) in ("exit", "quit")


def _asked_for(node):
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
        return node.left
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Name) and node.func.id == "hasattr" and len(node.args) > 1:
        return node.args[1]
    is_get = isinstance(node.func, ast.Attribute) and node.func.attr == "get"
    return node.args[0] if is_get and node.args else None


def _words(key, constants):
    if isinstance(key, ast.Constant):
        return [key.value] if isinstance(key.value, str) else []
    known = constants.get(key.id) if isinstance(key, ast.Name) else None
    return known.words if known else []
