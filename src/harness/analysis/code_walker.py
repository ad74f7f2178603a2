"""Walks a function in its order, and knows which of its statements are run for certain."""
import ast
from contextlib import contextmanager

from .imports_made import is_run_as_program
from .key_guards import absence_tests, ends_run, guarded_keys
from .known_values import Argument, Text, literal_words
from .sure_scope import catches_absence, fails_with_its_body, local_names, may_return


class CodeWalker(ast.NodeVisitor):
    """Keeps what the names of a function are known to hold. `_value` of the subclass says what an
    expression is known to be."""

    def __init__(self, uses, functions, constants, work, scope):
        self._uses = uses
        self._functions = functions
        self._constants = constants
        self._work = work
        self._scope = scope
        self._certain = False
        self._caught = False
        self._locals = set()
        self._demanded = set()
        self._known = {}
        self._guarded = set()
        self._depth = 0
        self._visited = set()
        self._values = {}

    def read(self, function, bound, depth=0, certain=False):
        """`bound`: what the parameters hold. `certain`: whoever calls `main` comes here."""
        self._known = dict(bound)
        self._depth = depth
        self._certain = certain
        self._locals = self._work.once((function, "names"), lambda: local_names(function))
        self._guarded = self._work.once((function, "keys"), lambda: guarded_keys(function, self._constants))
        for statement in function.body:
            if not is_run_as_program(statement):
                self.visit(statement)

    def visit(self, node):
        """Visits each node once: what asks for a value may have done so before."""
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

    def visit_AugAssign(self, node):
        self._give(self._value(node.target), None)
        self._value(node.value)

    def visit_For(self, node):
        value = self._value(node.iter)
        if value is None:
            words = literal_words(node.iter)
            value = Text(words) if words else None
        with self._maybe(node.body, node.orelse):
            self._bind(node.target, value if isinstance(value, Text) else None)
            for statement in (*node.body, *node.orelse):
                self.visit(statement)

    visit_AsyncFor = visit_For

    def visit_While(self, node):
        self.visit(node.test)
        with self._maybe(node.body, node.orelse):
            for statement in (*node.body, *node.orelse):
                self.visit(statement)

    def visit_Try(self, node):
        body_is_sure = fails_with_its_body(node)
        caught = self._caught
        self._caught = caught or (not body_is_sure and catches_absence(node))
        with self._maybe(node.body if body_is_sure else [], sure=body_is_sure):
            for statement in node.body:
                self.visit(statement)
        self._caught = caught
        with self._maybe(node.body, *(h.body for h in node.handlers), node.orelse):
            for part in (*node.handlers, *node.orelse):
                self.visit(part)
        for statement in node.finalbody:
            self.visit(statement)

    visit_TryStar = visit_Try

    def visit_With(self, node):
        for item in node.items:
            self.visit(item)
        caught = self._caught
        self._caught = caught or catches_absence(node)
        with self._maybe(node.body, sure=fails_with_its_body(node)):
            for statement in node.body:
                self.visit(statement)
        self._caught = caught

    visit_AsyncWith = visit_With

    def visit_Match(self, node):
        self.visit(node.subject)
        with self._maybe(*(case.body for case in node.cases)):
            for case in node.cases:
                self.visit(case)

    def visit_FunctionDef(self, node):
        known = self._known
        own = {a.arg for a in ast.walk(node.args) if isinstance(a, ast.arg)}
        self._known = {name: value for name, value in known.items() if name not in own}
        with self._maybe():
            self.generic_visit(node)
        self._known = known

    def visit_ClassDef(self, node):
        with self._maybe():
            self.generic_visit(node)

    visit_AsyncFunctionDef = visit_Lambda = visit_FunctionDef

    def visit_Return(self, node):
        if node.value is not None:
            self._escape(self._value(node.value))
        self._certain = False

    def visit_Yield(self, node):
        if node.value is not None:
            self._escape(self._value(node.value))

    visit_YieldFrom = visit_Yield

    def visit_Tuple(self, node):
        self._escape(*map(self._value, node.elts))

    visit_List = visit_Set = visit_Tuple

    def visit_Dict(self, node):
        for key, value in zip(node.keys, node.values):
            found = self._value(value)
            if key is not None:  # not `**mapping`, which is copied
                self.visit(key)
                self._escape(found)

    def visit_Raise(self, node):
        self.generic_visit(node)
        self._certain = False

    def visit_comprehension(self, node):
        words = literal_words(node.iter)
        self._bind(node.target, Text(words) if words else self._value(node.iter, Text))
        for condition in node.ifs:
            self.visit(condition)

    def visit_ListComp(self, node):
        with self._maybe():
            for generator in node.generators:  # they bind what the element reads
                self.visit(generator)
            for part in ("key", "value", "elt"):
                if hasattr(node, part):
                    self.visit(getattr(node, part))

    visit_SetComp = visit_GeneratorExp = visit_DictComp = visit_ListComp

    def visit_If(self, node):
        if ends_run(node.body):
            for one in absence_tests(node.test):
                self._demand(one, (ast.In, ast.NotIn), node.test.lineno)
        self.visit(node.test)
        with self._maybe(node.body, node.orelse):
            for statement in (*node.body, *node.orelse):
                self.visit(statement)

    def visit_Assert(self, node):
        self._demand(node.test, ast.In, node.lineno)
        self.visit(node.test)
        if node.msg is not None:
            with self._maybe():
                self.visit(node.msg)

    def _demand(self, test, operators, line):
        self._demanded.add(id(test))
        for kind, name in self._membership(test, operators):
            self._uses.note(kind, name, line, True, self._certain)

    def visit_Compare(self, node):
        for kind, name in self._membership(node, (ast.In, ast.NotIn)):
            asked = id(node) not in self._demanded
            self._uses.note(kind, name, node.lineno, False, asked=asked)
        self.visit(node.left)
        self.visit(node.comparators[0])
        with self._maybe():  # `1 > 2 > x` does not come to `x`
            for comparator in node.comparators[1:]:
                self.visit(comparator)

    @contextmanager
    def _maybe(self, *blocks, sure=False):
        """Around code that may not be run, unless `sure`. After one of the blocks has returned,
        nothing is run for certain."""
        certain = self._certain
        self._certain = certain and sure
        yield
        self._certain = certain and not any(map(may_return, blocks))

    def visit_Subscript(self, node):
        self._value(node)

    def visit_Attribute(self, node):
        self._value(node)

    def visit_Call(self, node):
        self._value(node)

    visit_BinOp = visit_BoolOp = visit_IfExp = visit_Subscript

    def visit_JoinedStr(self, node):
        self._value(node)

    def _bind(self, target, value):
        if isinstance(target, ast.Name):
            if value is None:
                self._known.pop(target.id, None)
            else:
                self._known[target.id] = value if self._certain else value.unsure()
        else:
            self._escape(value)
            self.visit(target)

    def _escape(self, *values):
        """The values get where the reader does not follow them: names may be added there."""
        for value in values:
            if isinstance(value, Argument):
                self._uses.note_escape(value.kind)

    def _give(self, owner, key):
        """The script sets a name of an argument; `None`: it may set any."""
        if isinstance(owner, Argument):
            for word in [None] if key is None else key.words:
                self._uses.note_given(owner.kind, word)
