"""What of a script is run for certain, so that a missing name makes it fail for certain."""
import ast

from .imports_made import is_run_as_program

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_EXITS = {"exit", "quit", "_exit", "SystemExit"}
_HARMLESS_CONTEXTS = {
    "open", "TemporaryDirectory", "NamedTemporaryFile", "catch_warnings", "ZipFile", "Timer",
}  # fmt: skip


class SureScope:
    def __init__(self, tree, nodes):
        """`nodes`: all of the tree."""
        self._bindings = {}
        for node in nodes:
            for name in _names_bound(node):
                self._bindings[name] = self._bindings.get(name, 0) + 1
        self.from_library = set(_names_from_library(nodes))
        """Names of functions of the standard library that do not change what they are given."""
        self._run = {}
        self._top = {id(node) for node in tree.body}
        self.may_leave = _may_leave(tree, nodes)
        """The script may end somewhere without having failed."""

    def is_bound(self, name):
        return name in self._bindings

    def is_bound_once(self, name):
        return self._bindings.get(name) == 1

    def is_run(self, function):
        """Does a call of the function by its name run its body?"""
        if function not in self._run:
            self._run[function] = self._is_run(function)
        return self._run[function]

    def _is_run(self, function):
        return (
            isinstance(function, _FUNCTIONS)
            and id(function) in self._top
            and self.is_bound_once(function.name)
            and not function.decorator_list
            and not any(isinstance(n, (ast.Yield, ast.YieldFrom)) for n in own_nodes(function.body))
        )


_LOOKING = {
    "copy": {"copy", "deepcopy"},
    "json": {"dump", "dumps"},
    "pprint": {"pformat", "pprint"},
}  # fmt: skip


def _names_from_library(nodes):
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name in _LOOKING.get(node.module, ()):
                    yield alias.asname or alias.name


def own_nodes(body):
    """The nodes of some statements, without those of the functions and classes defined in them."""
    pending = list(body)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, (*_FUNCTIONS, ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))


def local_names(function):
    return {name for node in ast.walk(function) for name in _names_bound(node)}


def may_return(body):
    return any(isinstance(node, ast.Return) for node in own_nodes(body))


def fails_with_its_body(node):
    """Does an exception in the body of a `try` or `with` make the function fail?"""
    if isinstance(node, ast.Try):
        leaves = (ast.Return, ast.Break, ast.Continue)
        last = [*(handler.body for handler in node.handlers)]
        kept = [statement for body in (*last, node.finalbody) for statement in body]
        return all(_fails(body[-1]) for body in last) and not any(
            isinstance(n, leaves) for n in own_nodes(kept)
        )
    return isinstance(node, (ast.With, ast.AsyncWith)) and all(
        _called_name(item.context_expr) in _HARMLESS_CONTEXTS for item in node.items
    )


def catches_absence(node):
    """Does a `try` or a `with suppress(…)` expect that a key or an attribute is absent?"""
    if isinstance(node, (ast.With, ast.AsyncWith)):
        calls = [i.context_expr for i in node.items if _called_name(i.context_expr) == "suppress"]
        return any(_names_absence(argument) for call in calls for argument in call.args)
    kinds = [handler.type for handler in node.handlers if handler.type is not None]
    return any(map(_names_absence, kinds)) or _has_default(node)


def _has_default(node):
    """`try: x = …` whose handler gives `x` another value."""
    if len(node.body) != 1 or not isinstance(node.body[0], ast.Assign):
        return False
    target = ast.dump(node.body[0].targets[0])
    return any(
        isinstance(statement, ast.Assign) and ast.dump(statement.targets[0]) == target
        for handler in node.handlers
        for statement in handler.body
    )


def _names_absence(kind):
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    absences = ("KeyError", "AttributeError", "LookupError")
    return any(getattr(one, "id", "") in absences for one in kinds)


def _fails(statement):
    if isinstance(statement, ast.Raise):
        return True
    call = statement.value if isinstance(statement, ast.Expr) else None
    return _called_name(call) in _EXITS and not _leaves_well(call)


def _leaves_well(node):
    """`sys.exit(0)`, `raise SystemExit`, and what may be one of them."""
    if isinstance(node, ast.Raise):
        return isinstance(node.exc, ast.Name) and node.exc.id == "SystemExit"
    if not isinstance(node, ast.Call) or _called_name(node) not in _EXITS:
        return False
    value = node.args[0] if node.args else None
    return not (isinstance(value, ast.Constant) and value.value not in (0, None))


def _called_name(node):
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _may_leave(tree, nodes):
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    leaving = [
        node
        for node in nodes
        if _leaves_well(node) or (id(node) not in called and _hands_on_exit(node)) or _is_hidden(node)
    ]
    if not leaving:
        return False
    programs = filter(is_run_as_program, tree.body)
    not_run = {id(node) for program in programs for node in ast.walk(program)}
    return any(id(node) not in not_run for node in leaving)


def _hands_on_exit(node):
    """`leave = sys.exit`, `from sys import exit as leave`: calls of it have another name."""
    if isinstance(node, ast.ImportFrom):
        return any(alias.name in _EXITS and alias.asname for alias in node.names)
    return isinstance(node, ast.Attribute) and node.attr in _EXITS


def _is_hidden(node):
    """Code that runs, or names that are bound, without being in the file."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("exec", "globals")


def _names_bound(node):
    if isinstance(node, ast.Name):
        return [] if isinstance(node.ctx, ast.Load) else [node.id]
    if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.arg):
        return [node.arg]
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [(alias.asname or alias.name).partition(".")[0] for alias in node.names]
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        return node.names
    return []
