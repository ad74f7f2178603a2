"""What the expressions of a function are known to be, and what they read from the arguments."""
import ast

from .code_walker import CodeWalker
from .known_values import Argument, Entry, Text


class ValueReader(CodeWalker):
    """Notes in `uses` what is read from the four arguments of `main`."""

    def _value(self, node, kind=None):
        """What an expression is known to be, or `None`; notes the uses inside it on the way."""
        if id(node) not in self._values:
            self._work.count()
            kind_of_node = type(node).__name__
            visit = getattr(self, f"visit_{kind_of_node}", self.generic_visit)
            find = getattr(self, f"_value_of_{kind_of_node}", visit)
            self._values[id(node)] = find(node)
        value = self._values[id(node)]
        return value if kind is None or isinstance(value, kind) else None

    def _value_of_Name(self, node):
        if node.id in self._known:
            return self._known[node.id]
        constant = self._constants.get(node.id)
        return constant.unsure() if constant and node.id in self._locals else constant

    def _value_of_Constant(self, node):
        return Text([node.value]) if isinstance(node.value, str) else None

    def _value_of_NamedExpr(self, node):
        value = self._value(node.value)
        self._bind(node.target, value)
        return value

    def _value_of_Await(self, node):
        return self._value(node.value)

    def _value_of_BoolOp(self, node):
        values = [self._value(node.values[0])]
        with self._maybe():
            values += [self._value(value) for value in node.values[1:]]
        found = next((value for value in values if value is not None), None)
        return found and found.unsure()

    def _value_of_IfExp(self, node):
        self.visit(node.test)
        with self._maybe():
            found = self._value(node.body) or self._value(node.orelse)
            self._value(node.orelse)
        return found and found.unsure()

    def _value_of_Subscript(self, node):
        owner, key = self._value(node.value), self._value(node.slice)
        is_read = isinstance(node.ctx, ast.Load)
        if isinstance(owner, Argument) and isinstance(key, Text):
            if is_read:
                return self._read_keys(owner, key, node.lineno, None)
            self._give(owner, key)
        elif not is_read:
            self._give(owner, None)
        return None

    def _value_of_Attribute(self, node):
        owner = self._value(node.value)
        if node.attr == "environ" and getattr(node.value, "id", "") == "os":
            return Argument("os_environ")
        if isinstance(owner, Argument) and owner.kind == "job_args" and not owner.is_mapping:
            if node.attr == "__dict__":
                return Argument("job_args", owner.sure, True)
            if isinstance(node.ctx, ast.Load) and node.attr.startswith("__"):
                self._give(owner, None)  # `job_args.__class__`
            elif isinstance(node.ctx, ast.Load):
                return self._read_keys(owner, Text([node.attr]), node.lineno, None)
            self._give(owner, Text([node.attr]))
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
                return self._below(left, after_slash(right, node.op))
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
                if len(values) == 2:
                    return self._below(values[0], Text([text.lstrip("/")]))
        return None

    def _below(self, entry, part):
        """The path of a part below what an entry holds; `None` where it is not known."""
        if not isinstance(part, Text) or len(part.words) != 1:
            return None
        [word] = part.words
        if word.startswith("/"):
            return None  # an absolute path replaces the one before it
        found = Entry(entry.kind, entry.names, f"{entry.below}/{word}" if entry.below else word)
        self._uses.note_file(found)
        return found

    def _read_keys(self, owner, key, line, required):
        self._work.count(len(key.words))
        certain = self._certain and owner.sure and key.sure
        for word in key.words:
            guarded = word in self._guarded
            needed = not guarded if required is None else required
            needed = needed and not self._caught
            asked = required is False or self._caught
            self._uses.note(owner.kind, word, line, needed, certain and not guarded, asked)
        return Entry(owner.kind, key.words)

    def _note_path(self, entry, path_kind):
        if entry.below:
            return  # that of a path in it
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


def after_slash(part, operator):
    """What a path is followed by: `p + "/x"` and `p / "x"` are the same."""
    if isinstance(operator, ast.Add) and isinstance(part, Text):
        return Text([word.lstrip("/") for word in part.words])
    return part
