"""The arguments that a script will certainly ask for, if it is run as a program."""
import ast

from .command_functions import CommandFunctions
from .imports_made import is_run_as_program

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_PLAIN = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.Assert, ast.Delete)
_UNSURE = (ast.Lambda, ast.IfExp, ast.BoolOp, ast.comprehension)
_LEAVING = (ast.Return, ast.Raise)
_EXITS = {"exit", "_exit", "quit"}
_OPTIONAL = ("?", "*", "...")


def required_arguments(tree):
    """Names and lines of required options (`--ratio`) and positional arguments (`source`), of a
    parser or a command that every run comes to."""
    if any(map(_makes_optional, ast.walk(tree))):
        return []
    functions = {node.name: node for node in tree.body if isinstance(node, _FUNCTIONS)}
    found = []
    _follow(tree.body, _Program(functions, CommandFunctions(tree)), _Scope(), set(), found)
    return found


class _Program:
    def __init__(self, functions, commands):
        self.functions = functions
        self.commands = commands


class _Scope:
    """What the names of a function stand for."""

    def __init__(self, unset=()):
        self.parsers = {}
        """The arguments that each parser requires."""
        self.unset = set(unset)
        """Parameters that are `None`: `parse_args` then reads the command line."""


def _makes_optional(node):
    """`action.required = False`: which action it is, is not known."""
    if isinstance(node, ast.Call):
        return _name(node.func) == "setattr" and any(
            getattr(argument, "value", None) == "required" for argument in node.args
        )
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    is_named = any(getattr(target, "attr", None) == "required" for target in targets)
    return is_named and getattr(node.value, "value", None) is not True


def _follow(body, program, scope, seen, found):
    """Reads statements in their order, into functions that they call. False: the rest of the
    statements may not be reached."""
    for statement in body:
        if is_run_as_program(statement):
            if not _follow(statement.body, program, scope, seen, found):
                return False
        elif isinstance(statement, (ast.With, ast.AsyncWith)):
            if not _follow(statement.body, program, scope, seen, found):
                return False
        elif isinstance(statement, _PLAIN):
            for call in _calls(statement):
                if not _take(call, statement, program, scope, seen, found):
                    return False
            if isinstance(statement, ast.Assign) and not _mentions_argv(statement.value):
                scope.unset -= {getattr(target, "id", None) for target in statement.targets}
        elif not isinstance(statement, (*_FUNCTIONS, ast.ClassDef)) and _may_leave(statement):
            return False
        if isinstance(statement, _LEAVING):
            return False
    return True


def _take(call, statement, program, scope, seen, found):
    """Notes what a call does to a parser. False: the process may end in it."""
    name = _name(call.func)
    if name in _EXITS:
        return False
    asked = program.commands.required(call)
    if asked is not None:
        found += asked
        return False
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    made = _made_parser(call, program, seen)
    if made is not None and isinstance(target, ast.Name) and statement.value is call:
        scope.parsers[target.id] = made
        return True
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if isinstance(owner, ast.Call):
        arguments = _made_parser(owner, program, seen)
    else:
        arguments = scope.parsers.get(getattr(owner, "id", None))
    if arguments is not None:
        if name == "add_argument":
            arguments += _required(call)
        elif name == "add_subparsers":
            arguments += _subcommand(call)
        elif name == "add_argument_group" and isinstance(target, ast.Name):
            scope.parsers[target.id] = arguments
        elif name in ("parse_args", "parse_known_args") and _reads_command_line(call, scope):
            found += arguments
            return False
        return True
    function = program.functions.get(call.func.id) if isinstance(call.func, ast.Name) else None
    if function is None or function.name in seen or function.decorator_list:
        return True
    before = len(found)
    inner = _Scope(() if call.args or call.keywords else _none_parameters(function))
    ended = not _follow(function.body, program, inner, seen | {function.name}, found)
    return not (ended and (len(found) > before or _may_exit(function)))


def _made_parser(call, program, seen):
    """What the parser that a call makes requires; `None` if it makes none, or an unknown one."""
    if _name(call.func) == "ArgumentParser":
        return None if any(keyword.arg == "parents" for keyword in call.keywords) else []
    function = program.functions.get(call.func.id) if isinstance(call.func, ast.Name) else None
    if function is None or function.name in seen or function.decorator_list:
        return None
    *body, last = function.body
    if not isinstance(last, ast.Return) or not isinstance(last.value, ast.Name):
        return None
    inner, found = _Scope(), []
    if not _follow(body, program, inner, seen | {function.name}, found) or found:
        return None
    return inner.parsers.get(last.value.id)


def _none_parameters(function):
    arguments = function.args
    named = arguments.posonlyargs + arguments.args
    pairs = [
        *zip(reversed(named), reversed(arguments.defaults)),
        *zip(arguments.kwonlyargs, arguments.kw_defaults),
    ]
    return [
        parameter.arg
        for parameter, default in pairs
        if isinstance(default, ast.Constant) and default.value is None
    ]


def _mentions_argv(node):
    return any(_name(inner) == "argv" for inner in ast.walk(node))


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


def _subcommand(call):
    given = {keyword.arg: getattr(keyword.value, "value", None) for keyword in call.keywords}
    name = given.get("dest") or given.get("metavar") or "COMMAND"
    return [{"names": [name], "line": call.lineno}] if given.get("required") is True else []


def _reads_command_line(call, scope):
    """`parse_args()`, `parse_args(sys.argv[1:])`, `parse_args(argv)` with a name for `None`."""
    given = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "args")]
    if len(given) != len(call.args) + len(call.keywords) or len(given) > 1:
        return False
    if not given:
        return True
    [given] = given
    if isinstance(given, ast.Subscript):
        return _name(given.value) == "argv"
    if isinstance(given, ast.Name):
        return given.id in scope.unset
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
