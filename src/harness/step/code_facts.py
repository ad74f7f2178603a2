"""What the code of a module shows of the clock and of randomness, and the texts in it."""
from ..own_builtins import __builtins__
import ast

_CLOCK = {
    "time.time", "time.time_ns", "time.asctime", "time.ctime", "time.localtime", "time.gmtime",
    "time.strftime", "time.clock_gettime", "time.clock_gettime_ns",
    "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today",
    "datetime.date.today", "pandas.Timestamp.now", "pandas.Timestamp.today",
    "pandas.Timestamp.utcnow", "arrow.now", "arrow.utcnow", "pendulum.now", "pendulum.today",
}  # fmt: skip
_OF_GIVEN_TIME = {"time.asctime": 1, "time.ctime": 1, "time.localtime": 1, "time.gmtime": 1, "time.strftime": 2}
"""With so many arguments, they convert a time."""
_OF_TEXT = {"pandas.Timestamp", "pandas.to_datetime", "numpy.datetime64"}
_NOW = {"now", "today"}
_CLOCK_METHODS = {"now", "utcnow", "today"}
_RANDOM = {
    "uuid.uuid1", "uuid.uuid4", "uuid.uuid6", "uuid.uuid7", "os.urandom", "os.getrandom",
    "random.SystemRandom",
}  # fmt: skip
_GENERATORS = {"random.Random", "numpy.random.default_rng", "numpy.random.RandomState"}
_STATE = {"seed", "Random", "SystemRandom", "getstate", "setstate", "get_state", "set_state"}
_LONGEST_TEXT = 300
_WORDS = ("time", "now", "today", "random", "uuid", "secrets", "urandom", "sample", "split")


class CodeFacts:
    """Of all sources of a step together: a seed in one module counts for the others."""

    def __init__(self):
        self.texts = {}
        self._clock, self._random, self._unseeded = [], [], []
        self._seeded = set()

    def add(self, file, text):
        tree = ast.parse(text)
        is_plain = not any(word in text for word in _WORDS)
        reader = None if is_plain else _Reader(tree)
        for node in ast.walk(tree):
            kind = type(node)
            if kind is ast.Constant:
                if type(node.value) is str and 0 < len(node.value) <= _LONGEST_TEXT:
                    self.texts[node.value] = None
            elif reader is not None:
                if kind is ast.Call:
                    self._call(reader, node, file)
                elif kind is ast.Attribute or kind is ast.Name:
                    self._name(reader, node, file)

    def clock(self):
        return self._clock

    def random(self):
        unseeded = [one for of, one in self._unseeded if of not in self._seeded]
        return self._random + unseeded

    def _call(self, reader, node, file):
        name = reader.dotted(node.func)
        given = len(node.args) + len(node.keywords)
        if name in _OF_GIVEN_TIME and given < _OF_GIVEN_TIME[name]:
            self._clock.append(_place(name, file, node))
        elif name in _OF_TEXT and node.args and _text(node.args[0]) in _NOW:
            self._clock.append(_place(name, file, node))
        elif name in _GENERATORS and (not given or _is_none(node)):
            self._random.append(_place(name, file, node))
        elif name in ("random.seed", "numpy.random.seed") and given and not _is_none(node):
            self._seeded.add(name.rpartition(".")[0])
        elif name is None and type(node.func) is ast.Attribute and node.func.attr in _CLOCK_METHODS:
            self._clock.append(_place(node.func.attr, file, node))
        keywords = {one.arg for one in node.keywords}
        last = node.func.attr if type(node.func) is ast.Attribute else (name or "").rpartition(".")[2]
        draws = (last == "sample" and keywords & {"n", "frac"}) or last == "train_test_split"
        if draws and not keywords & {"random_state", None}:
            self._unseeded.append(("numpy.random", _place(last, file, node)))

    def _name(self, reader, node, file):
        name = reader.dotted(node)
        if name is None:
            return
        if name in _CLOCK and name not in _OF_GIVEN_TIME:
            self._clock.append(_place(name, file, node))
        elif name in _RANDOM or name.startswith("secrets."):
            self._random.append(_place(name, file, node))
        else:
            module, _, function = name.rpartition(".")
            if module in ("random", "numpy.random") and function.islower() and function not in _STATE:
                if name not in _GENERATORS and name != "numpy.random.default_rng":
                    self._unseeded.append((module, _place(name, file, node)))


class _Reader:
    """Follows the names of imports."""

    def __init__(self, tree):
        self._names = {}
        for node in ast.walk(tree):
            if type(node) is ast.Import:
                for one in node.names:
                    top = one.name.partition(".")[0]
                    self._names[one.asname or top] = one.name if one.asname else top
            elif type(node) is ast.ImportFrom and not node.level and node.module:
                for one in node.names:
                    self._names[one.asname or one.name] = f"{node.module}.{one.name}"
                if any(one.name == "*" for one in node.names):
                    self._add_star(node.module)
        for node in ast.walk(tree):
            if type(node) is ast.Assign and len(node.targets) == 1 and type(node.targets[0]) is ast.Name:
                value = self.dotted(node.value)
                if value is not None and type(node.value) in (ast.Attribute, ast.Name):
                    self._names.setdefault(node.targets[0].id, value)

    def _add_star(self, module):
        for name in (*_CLOCK, *_RANDOM, *_GENERATORS):
            if name.startswith(f"{module}."):
                first = name[len(module) + 1 :].partition(".")[0]
                self._names.setdefault(first, f"{module}.{first}")

    def dotted(self, node):
        """`numpy.random.seed` for `np.random.seed`; `None` for a name that is not of an import."""
        parts = []
        while type(node) is ast.Attribute:
            parts.append(node.attr)
            node = node.value
        if type(node) is not ast.Name:
            return None
        name = self._names.get(node.id)
        return None if name is None else ".".join([name, *reversed(parts)])


def _place(what, file, node):
    return {"what": what, "file": file, "line": node.lineno}


def _text(node):
    return node.value if type(node) is ast.Constant else None


def _is_none(node):
    return len(node.args) == 1 and not node.keywords and type(node.args[0]) is ast.Constant and node.args[0].value is None
