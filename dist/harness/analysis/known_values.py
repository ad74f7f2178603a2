"""What a name in a script is known to hold, before the script runs."""
import ast


class Argument:
    """One of the four arguments of `main` itself."""

    def __init__(self, kind):
        self.kind = kind
        self.key = (kind,)


class Entry:
    """What one of the four arguments holds under a name, or under one of several."""

    def __init__(self, kind, names):
        self.kind = kind
        self.names = names
        self.key = (kind, *names)


class Text:
    """A string, or one of several."""

    def __init__(self, words):
        self.words = words
        self.key = tuple(words)


def literal_words(node):
    """The strings of a literal string, list, tuple or set; `None` for anything else."""
    elements = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else [node]
    words = [e.value for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return words if words and len(words) == len(elements) else None
