"""Values of names that are known without running the script."""
import ast


class Argument:
    """One of the four arguments of `main` itself. `sure`: no branch decides that. `is_mapping`: its
    attributes are those of a mapping, as of `vars(job_args)`."""

    def __init__(self, kind, sure=True, is_mapping=False):
        self.kind = kind
        self.sure = sure
        self.is_mapping = is_mapping
        self.key = (kind, sure, is_mapping)

    def unsure(self):
        return Argument(self.kind, False, self.is_mapping)


class Entry:
    """What one of the four arguments holds under a name, or under one of several. `below`: the path
    in it, where the code says so."""

    def __init__(self, kind, names, below=""):
        self.kind = kind
        self.names = names
        self.below = below
        self.key = (kind, *names, below)

    def unsure(self):
        return self


class Text:
    """A string, or one of several. `sure`: no branch decides which."""

    def __init__(self, words, sure=True):
        self.words = words
        self.sure = sure and len(words) == 1
        self.key = (*words, sure)

    def unsure(self):
        return Text(self.words, False)


def literal_words(node):
    """The strings of a literal string, list, tuple or set; `None` for anything else."""
    elements = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else [node]
    words = [e.value for e in elements if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return words if words and len(words) == len(elements) else None
