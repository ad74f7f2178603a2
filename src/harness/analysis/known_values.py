"""Values of names that are known without running the script."""
import ast


class Argument:
    """One of the four arguments of `main`, as a whole."""

    def __init__(self, kind):
        self.kind = kind
        self.key = (kind,)


class Entry:
    """The value of one of the four arguments for a key, or for one of several possible keys."""

    def __init__(self, kind, names):
        self.kind = kind
        self.names = names
        self.key = (kind, *names)


class Text:
    """A string, or one of several possible strings."""

    def __init__(self, words):
        self.words = words
        self.key = tuple(words)


def literal_words(node):
    """The strings of a literal string, list, tuple or set; `None` for anything else."""
    elements = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else [node]
    words = [e.value for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return words if words and len(words) == len(elements) else None
