"""Follows the four arguments of `main` through the code of a script."""
import ast

from .known_values import Argument, Entry, Text
from .path_kind import name_and_owner, path_kind_of_call, transparent_argument
from .value_reader import ValueReader

_DEEPEST_CALL = 8
_BUILTINS_THAT_LOOK = {
    "print", "str", "repr", "len", "list", "tuple", "set", "sorted", "dict", "vars", "isinstance",
    "type", "getattr", "hasattr", "bool", "any", "all", "enumerate", "zip", "map", "format",
}  # fmt: skip
_FUNCTIONS_THAT_LOOK = {
    "dumps", "dump", "pformat", "pprint", "debug", "info", "warning", "error", "exception", "log",
    "copy", "deepcopy",
}  # fmt: skip
_CHANGING = {"update", "clear", "pop", "popitem", "setdefault", "__setitem__", "__setattr__"}


class FunctionReader(ValueReader):
    """Reads a function and, with what it hands over, the functions of the same file that it calls."""

    def _value_of_Call(self, node):
        read = self._read_by_call(node)
        if read is not None:
            return read
        receiver = None
        if isinstance(node.func, ast.Attribute):
            receiver = self._value(node.func.value)
        else:
            self._value(node.func)
        arguments = [self._value(argument) for argument in node.args]
        keywords = {keyword.arg: self._value(keyword.value) for keyword in node.keywords}
        for value in (receiver, *arguments, *keywords.values()):
            if isinstance(value, Entry):
                kind = path_kind_of_call(node, value is receiver)
                if kind is not None:
                    self._note_path(value, kind)
        self._note_changes(node, receiver, (*arguments, *keywords.values()))
        below = self._joined(node, receiver, arguments)
        if below is not None:
            return below
        handed_on = transparent_argument(node, receiver, arguments)
        return None if handed_on is receiver and isinstance(receiver, Text) else handed_on

    def _note_changes(self, node, receiver, handed):
        """What a call may add to the arguments of `main`."""
        name, _ = name_and_owner(node.func)
        if isinstance(receiver, Argument) and name in _CHANGING:
            self._give(receiver, None)
        if name == "setattr" and len(node.args) > 1:
            self._give(self._value(node.args[0]), self._value(node.args[1], Text))
        elif not self._follow(node, handed) and not self._only_looks(node.func, name):
            self._escape(*handed)

    def _only_looks(self, function, name):
        if isinstance(function, ast.Attribute):
            return name in _FUNCTIONS_THAT_LOOK
        known = _BUILTINS_THAT_LOOK | self._scope.from_library
        return name in known and (name in self._scope.from_library or not self._scope.is_bound(name))

    def _joined(self, node, receiver, arguments):
        """The path that `os.path.join(p, …)`, `p.joinpath(…)` or `p.glob(…)` makes below `p`."""
        name, owner = name_and_owner(node.func)
        if name == "join" and owner in ("path", "posixpath", "ntpath") and arguments:
            first, *rest = arguments
        elif name in ("joinpath", "glob", "rglob") and receiver is not None:
            first, rest = receiver, arguments
        else:
            return None
        for part in rest:
            if not isinstance(first, Entry):
                return None
            first = self._below(first, part)
        return first if rest and isinstance(first, Entry) else None

    def _read_by_call(self, node):
        """`x.get("k")`, `getattr(job_args, "k", d)` and similar calls."""
        function = node.func
        if isinstance(function, ast.Name):
            return self._read_by_builtin(function.id, node)
        if not isinstance(function, ast.Attribute) or not node.args:
            return None
        if function.attr not in ("get", "pop", "setdefault", "__getitem__"):
            return None
        owner = self._value(function.value)
        key = self._value(node.args[0], Text)
        if not isinstance(owner, Argument) or key is None:
            return None
        rest = [self._value(argument) for argument in node.args[1:]]
        required = function.attr == "__getitem__" or (function.attr == "pop" and not rest)
        found = self._read_keys(owner, key, node.lineno, required)
        if function.attr != "__getitem__":
            self._give(owner, key)
        return found

    def _read_by_builtin(self, name, node):
        if self._scope.is_bound(name):
            return None
        if name in ("vars", "dict") and len(node.args) == 1 and not node.keywords:
            owner = self._value(node.args[0])
            return Argument(owner.kind, owner.sure, True) if isinstance(owner, Argument) else None
        if name not in ("getattr", "hasattr") or len(node.args) < 2:
            return None
        owner, key = self._value(node.args[0]), self._value(node.args[1], Text)
        if not isinstance(owner, Argument) or key is None:
            return None
        for argument in node.args[2:]:
            self.visit(argument)
        required = name == "getattr" and len(node.args) == 2
        found = self._read_keys(owner, key, node.lineno, required)
        return found if name == "getattr" else None

    def _follow(self, node, handed):
        """Reads the body of a function of this file with what it is given; `False`: it is unknown."""
        function = self._functions.get(getattr(node.func, "id", None))
        if function is None or self._depth >= _DEEPEST_CALL:
            return False
        names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
        by_keyword = {keyword.arg: self._value(keyword.value) for keyword in node.keywords}
        bound = {**dict(zip(names, map(self._value, node.args))), **by_keyword}
        bound = {name: value for name, value in bound.items() if value is not None and name}
        if not any(isinstance(value, (Argument, Entry)) for value in bound.values()):
            return True
        certain = self._certain and self._scope.is_run(function)
        certain = certain and isinstance(function, ast.FunctionDef)
        call = (function.lineno, certain, *sorted((n, value.key) for n, value in bound.items()))
        if self._work.is_new(call):
            reader = FunctionReader(
                self._uses, self._functions, self._constants, self._work, self._scope
            )
            reader.read(function, bound, self._depth + 1, certain)
        return self._scope.is_bound_once(function.name)
