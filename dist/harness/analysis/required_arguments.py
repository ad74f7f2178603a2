"""The arguments that `argparse` of a script will certainly ask for, if it is run as a program."""
import ast

from .imports_made import is_run_as_program

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_PLAIN = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Assert, ast.Delete)
_UNSURE = (ast.Lambda, ast.IfExp, ast.BoolOp, ast.comprehension)
_LEAVING = (ast.Return, ast.Raise)
_EXITS = {"exit", "_exit", "quit"}
_OPTIONAL = ("?", "*", "...")


def required_arguments(tree):
    """Names and lines of required options (`--ratio`) and positional arguments (`source`), of a
    parser that every run comes to."""
    functions = {node.name: node for node in tree.body if isinstance(node, _FUNCTIONS)}
    found = []
    _follow(tree.body, functions, {}, set(), found)
    return found


def _follow(body, functions, parsers, seen, found):
    """Reads statements in their order, into functions that they call. False: the rest of the
    statements may not be reached."""
    for statement in body:
        if is_run_as_program(statement):
            if not _follow(statement.body, functions, parsers, seen, found):
                return False
        elif isinstance(statement, (ast.With, ast.AsyncWith)):
            if not _follow(statement.body, functions, parsers, seen, found):
                return False
        elif isinstance(statement, _PLAIN):
            for call in _calls(statement):
                if not _take(call, statement, functions, parsers, seen, found):
                    return False
        elif not isinstance(statement, (*_FUNCTIONS, ast.ClassDef)) and _may_leave(statement):
            return False
        if isinstance(statement, _LEAVING):
            return False
    return True


def _take(call, statement, functions, parsers, seen, found):
    """Notes what a call does to a parser. False: the process may end in it."""
    name = _name(call.func)
    if name in _EXITS:
        return False
    if name == "ArgumentParser" and isinstance(statement, ast.Assign):
        target = statement.targets[0]
        if isinstance(target, ast.Name) and not any(k.arg == "parents" for k in call.keywords):
            parsers[target.id] = []
        return True
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if isinstance(owner, ast.Name) and owner.id in parsers:
        if name == "add_argument":
            parsers[owner.id] += _required(call)
        elif name in ("parse_args", "parse_known_args") and _reads_command_line(call):
            found += parsers[owner.id]
            return False
        return True
    function = functions.get(call.func.id) if isinstance(call.func, ast.Name) else None
    if function is None or function.name in seen or function.decorator_list:
        return True
    # A parser that another function makes is not followed: only what one function does is sure.
    before = len(found)
    ended = not _follow(function.body, functions, {}, seen | {function.name}, found)
    return not (ended and (len(found) > before or _may_exit(function)))


def _required(call):
    names = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    if not names or len(names) != len(call.args) or None in given:
        return []
    line = call.lineno
    if names[0].startswith("-"):
        required = getattr(given.get("required"), "value", False) is True
        return [{"names": names, "line": line}] if required else []
    nargs = getattr(given.get("nargs"), "value", None if "nargs" not in given else "*")
    return [] if nargs in _OPTIONAL else [{"names": names, "line": line}]


def _reads_command_line(call):
    """`parse_args()`, `parse_args(sys.argv[1:])`, `parse_args(argv)` with a name for `None`."""
    if call.keywords or len(call.args) > 1:
        return False
    if not call.args:
        return True
    [given] = call.args
    if isinstance(given, ast.Subscript):
        return _name(given.value) == "argv"
    return isinstance(given, ast.Constant) and given.value is None


def _calls(statement):
    """Calls that the statement makes for certain."""
    pending = [statement]
    found = []
    while pending:
        node = pending.pop()
        if isinstance(node, _UNSURE):
            continue
        if isinstance(node, ast.Call):
            found.append(node)
        pending.extend(ast.iter_child_nodes(node))
    return sorted(found, key=lambda call: (call.end_lineno, call.end_col_offset))


def _may_leave(statement):
    """Also if it may change a parser."""
    leaving = {*_EXITS, "add_argument", "set_defaults"}
    return any(
        isinstance(node, _LEAVING)
        or (isinstance(node, ast.Call) and _name(node.func) in leaving)
        for node in ast.walk(statement)
    )


def _may_exit(function):
    return any(
        isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and _name(node.func) in _EXITS)
        for node in ast.walk(function)
    )


def _name(function):
    return getattr(function, "attr", getattr(function, "id", ""))
