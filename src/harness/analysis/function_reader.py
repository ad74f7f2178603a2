"""Follows the four arguments of `main` through the code of a script."""
import ast

from .key_guards import absence_tests, ends_run, guarded_keys
from .known_values import Argument, Entry, Text, literal_words
from .path_kind import path_kind_of_call, transparent_argument

_DEEPEST_CALL = 8


class FunctionReader(ast.NodeVisitor):
    """Walks a function in source order, tracks the known values of its names, and records in `uses`
    the keys that are read from the arguments of `main`. Follows calls of functions of the same
    file."""

    def __init__(self, uses, functions, constants, work):
        self._uses = uses
        self._functions = functions
        self._constants = constants
        self._work = work
        self._known = {}
        self._guarded = set()
        self._depth = 0
        self._visited = set()
        self._values = {}

    def read(self, function, bound, depth=0):
        """`bound`: the known values of the parameters."""
        self._known = dict(bound)
        self._depth = depth
        self._guarded = self._work.once(function, lambda: guarded_keys(function, self._constants))
        for statement in function.body:
            self.visit(statement)

    def visit(self, node):
        """Visits each node once: `_value` may already have visited it."""
        if id(node) not in self._visited:
            self._visited.add(id(node))
            self._work.count()
            super().visit(node)

    def visit_Assign(self, node):
        value = self._value(node.value)
        for target in node.targets:
            self._bind(target, value)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self._bind(node.target, self._value(node.value))

    def visit_NamedExpr(self, node):
        self._value(node)

    def visit_For(self, node):
        value = self._value(node.iter)
        if value is None:
            words = literal_words(node.iter)
            value = Text(words) if words else None
        self._bind(node.target, value if isinstance(value, Text) else None)
        for statement in (*node.body, *node.orelse):
            self.visit(statement)

    def visit_comprehension(self, node):
        words = literal_words(node.iter)
        self._bind(node.target, Text(words) if words else self._value(node.iter, Text))
        for condition in node.ifs:
            self.visit(condition)

    def visit_ListComp(self, node):
        for generator in node.generators:  # they bind the names that the element uses
            self.visit(generator)
        for part in ("key", "value", "elt"):
            if hasattr(node, part):
                self.visit(getattr(node, part))

    visit_SetComp = visit_GeneratorExp = visit_DictComp = visit_ListComp

    def visit_If(self, node):
        if ends_run(node.body):
            for one in absence_tests(node.test):
                for kind, name in self._membership(one, (ast.In, ast.NotIn)):
                    self._uses.note(kind, name, node.test.lineno, True)
        self.generic_visit(node)

    def visit_Assert(self, node):
        for kind, name in self._membership(node.test, ast.In):
            self._uses.note(kind, name, node.lineno, True)
        self.generic_visit(node)

    def visit_Compare(self, node):
        for kind, name in self._membership(node, (ast.In, ast.NotIn)):
            self._uses.note(kind, name, node.lineno, False)
        self.generic_visit(node)

    def visit_Subscript(self, node):
        self._value(node)

    def visit_Attribute(self, node):
        self._value(node)

    def visit_Call(self, node):
        self._value(node)

    def visit_BinOp(self, node):
        self._value(node)

    def visit_JoinedStr(self, node):
        self._value(node)

    def _bind(self, target, value):
        if isinstance(target, ast.Name):
            if value is None:
                self._known.pop(target.id, None)
            else:
                self._known[target.id] = value
        else:
            self.visit(target)

    def _value(self, node, kind=None):
        """The known value of an expression, or `None`; also records the uses inside it."""
        if id(node) not in self._values:
            self._work.count()
            find = getattr(self, f"_value_of_{type(node).__name__}", self.generic_visit)
            self._values[id(node)] = find(node)
        value = self._values[id(node)]
        return value if kind is None or isinstance(value, kind) else None

    def _value_of_Name(self, node):
        return self._known.get(node.id) or self._constants.get(node.id)

    def _value_of_Constant(self, node):
        return Text([node.value]) if isinstance(node.value, str) else None

    def _value_of_NamedExpr(self, node):
        value = self._value(node.value)
        self._bind(node.target, value)
        return value

    def _value_of_Await(self, node):
        return self._value(node.value)

    def _value_of_BoolOp(self, node):
        values = [self._value(value) for value in node.values]
        return next((value for value in values if value is not None), None)

    def _value_of_IfExp(self, node):
        self.visit(node.test)
        first, second = self._value(node.body), self._value(node.orelse)
        return first or second

    def _value_of_Subscript(self, node):
        owner, key = self._value(node.value), self._value(node.slice)
        is_read = isinstance(node.ctx, ast.Load)
        if is_read and isinstance(owner, Argument) and isinstance(key, Text):
            return self._read_keys(owner.kind, key.words, node.lineno, None)
        return None

    def _value_of_Attribute(self, node):
        owner = self._value(node.value)
        if isinstance(owner, Argument) and owner.kind == "job_args":
            if node.attr == "__dict__":
                return owner
            if isinstance(node.ctx, ast.Load):
                return self._read_keys("job_args", [node.attr], node.lineno, None)
        if isinstance(owner, Entry) and node.attr == "parent":
            self._note_path(owner, "file")
        return None

    def _value_of_BinOp(self, node):
        left, right = self._value(node.left), self._value(node.right)
        if isinstance(left, Entry):
            joins = isinstance(node.op, ast.Div) or (
                isinstance(node.op, ast.Add)
                and isinstance(right, Text)
                and right.words[0].startswith("/")
            )
            if joins:
                self._note_path(left, "directory")
        return None

    def _value_of_JoinedStr(self, node):
        values = [
            self._value(part.value) if isinstance(part, ast.FormattedValue) else part
            for part in node.values
        ]
        if len(values) > 1 and isinstance(values[0], Entry):
            follows = values[1]
            text = follows.value if isinstance(follows, ast.Constant) else ""
            if str(text).startswith("/"):
                self._note_path(values[0], "directory")
        return None

    def _value_of_Call(self, node):
        read = self._read_by_call(node)
        if read is not None:
            return read
        receiver = None
        if isinstance(node.func, ast.Attribute):
            receiver = self._value(node.func.value)
        arguments = [self._value(argument) for argument in node.args]
        keywords = {keyword.arg: self._value(keyword.value) for keyword in node.keywords}
        for value in (receiver, *arguments, *keywords.values()):
            if isinstance(value, Entry):
                kind = path_kind_of_call(node, value is receiver)
                if kind is not None:
                    self._note_path(value, kind)
        self._follow(node, arguments, keywords)
        return transparent_argument(node, receiver, arguments)

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
        return self._read_keys(owner.kind, key.words, node.lineno, required)

    def _read_by_builtin(self, name, node):
        if name in ("vars", "dict") and len(node.args) == 1:
            owner = self._value(node.args[0])
            return owner if isinstance(owner, Argument) else None
        if name not in ("getattr", "hasattr") or len(node.args) < 2:
            return None
        owner, key = self._value(node.args[0]), self._value(node.args[1], Text)
        if not isinstance(owner, Argument) or key is None:
            return None
        for argument in node.args[2:]:
            self.visit(argument)
        required = name == "getattr" and len(node.args) == 2
        return self._read_keys(owner.kind, key.words, node.lineno, required)

    def _read_keys(self, kind, words, line, required):
        self._work.count(len(words))
        for word in words:
            guarded = word in self._guarded
            self._uses.note(kind, word, line, not guarded if required is None else required)
        return Entry(kind, words)

    def _note_path(self, entry, path_kind):
        self._work.count(len(entry.names))
        self._uses.note_path(entry, path_kind)

    def _membership(self, node, operators):
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], operators):
            return
        key, owner = self._value(node.left, Text), self._value(node.comparators[0], Argument)
        if key is not None and owner is not None:
            self._work.count(len(key.words))
            for word in key.words:
                yield owner.kind, word

    def _follow(self, node, arguments, keywords):
        """Reads the body of a called function of this file with the given arguments."""
        function = self._functions.get(getattr(node.func, "id", None))
        if function is None or self._depth >= _DEEPEST_CALL:
            return
        names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
        bound = {**dict(zip(names, arguments)), **keywords}
        bound = {name: value for name, value in bound.items() if value is not None and name}
        if not any(isinstance(value, (Argument, Entry)) for value in bound.values()):
            return
        call = (function.lineno, *sorted((name, value.key) for name, value in bound.items()))
        if self._work.is_new(call):
            reader = FunctionReader(self._uses, self._functions, self._constants, self._work)
            reader.read(function, bound, self._depth + 1)
