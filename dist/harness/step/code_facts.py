"""What the code of a module shows of the clock and of randomness, and the texts in it."""
from ..own_builtins import __builtins__
import ast

_CLOCK = {
    "time.time", "time.time_ns", "time.asctime", "time.ctime", "time.localtime", "time.gmtime",
    "time.strftime", "time.clock_gettime", "time.clock_gettime_ns",
    "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today",
    "datetime.date.today", "pandas.Timestamp.now", "pandas.Timestamp.today",
    "time.perf_counter", "time.perf_counter_ns", "time.monotonic", "time.monotonic_ns",
    "time.process_time", "time.process_time_ns", "time.thread_time", "time.thread_time_ns",
    "email.utils.formatdate", "email.utils.localtime", "os.times",
    "pandas.Timestamp.utcnow", "arrow.now", "arrow.utcnow", "pendulum.now", "pendulum.today",
}  # fmt: skip
_OF_GIVEN_TIME = {
    "time.asctime": 1, "time.ctime": 1, "time.localtime": 1, "time.gmtime": 1, "time.strftime": 2,
    "email.utils.formatdate": 1, "email.utils.localtime": 1,
}  # fmt: skip
"""With so many arguments, they convert a time."""
_OF_TEXT = {"pandas.Timestamp", "pandas.to_datetime", "numpy.datetime64"}
_NOW = {"now", "today"}
_CLOCK_METHODS = {"now", "utcnow", "today"}
_RANDOM = {
    "uuid.uuid1", "uuid.uuid4", "uuid.uuid6", "uuid.uuid7", "os.urandom", "os.getrandom",
    "random.SystemRandom",
}  # fmt: skip
_GENERATORS = {
    "random.Random", "numpy.random.default_rng", "numpy.random.RandomState", "numpy.random.PCG64",
    "numpy.random.PCG64DXSM", "numpy.random.MT19937", "numpy.random.Philox", "numpy.random.SFC64",
    "numpy.random.SeedSequence",
}  # fmt: skip
_DRAW = {
    "train_test_split", "rvs", "RandomizedSearchCV", "ShuffleSplit", "StratifiedShuffleSplit",
    "GroupShuffleSplit", "RandomForestClassifier", "RandomForestRegressor", "ExtraTreesClassifier",
    "ExtraTreesRegressor", "GradientBoostingClassifier", "GradientBoostingRegressor",
    "DecisionTreeClassifier", "DecisionTreeRegressor", "BaggingClassifier", "BaggingRegressor",
    "AdaBoostClassifier", "AdaBoostRegressor", "SGDClassifier", "SGDRegressor", "MLPClassifier",
    "MLPRegressor", "KMeans", "MiniBatchKMeans", "IsolationForest", "GaussianMixture", "TSNE",
    "NMF", "TruncatedSVD", "LatentDirichletAllocation", "permutation_importance", "SMOTE",
    "RandomOverSampler", "RandomUnderSampler",
}  # fmt: skip
"""They use the state of NumPy unless `random_state` is given."""
_DRAW_BY_NAME = {"sklearn.utils.shuffle", "sklearn.utils.resample"}
_NO_SEED = {"os.getpid", "os.urandom", "id", "hash"}
_MODULES = {"time", "datetime.datetime", "datetime.date", "random", "numpy.random", "secrets", "uuid"}
_STATE = {"seed", "Random", "SystemRandom", "getstate", "setstate", "get_state", "set_state"}
_LONGEST_TEXT = 300
_ENVIRONMENT = ("posix.environ", "from posix", "environ._data", "environb._data", "environ.__dict__", "vars(os.environ")
_WORDS = (
    "time", "now", "today", "random", "Random", "uuid", "secrets", "urandom", "sample", "split",
    "formatdate", "rvs", "shuffle", *_DRAW,
)  # fmt: skip


class CodeFacts:
    """Of all sources of a step together: a seed in one module counts for the others."""

    def __init__(self):
        self.texts = {}
        self._clock, self._random, self._unseeded = [], [], []
        self._seeded = set()
        self.reads_environment = False
        """It has variables other than by the methods of `os.environ`."""

    def add(self, file, source, line=None):
        """`source`: bytes, in any encoding that Python reads. `line`: of the file, where it is run
        as a text."""
        self._line = line
        tree = ast.parse(source)
        text = source.decode("latin-1")
        self.reads_environment = self.reads_environment or any(word in text for word in _ENVIRONMENT)
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

    def _location(self, what, file, node):
        return {"what": what, "file": file, "line": self._line or node.lineno}

    def clock(self):
        return self._clock

    def random(self):
        unseeded = [one for of, one in self._unseeded if of not in self._seeded]
        return self._random + unseeded

    def _call(self, reader, node, file):
        name = reader.dotted(node.func)
        given = len(node.args) + len(node.keywords)
        if name in _OF_GIVEN_TIME and given < _OF_GIVEN_TIME[name]:
            self._clock.append(self._location(name, file, node))
        elif name in _OF_TEXT and node.args and _text(node.args[0]) in _NOW:
            self._clock.append(self._location(name, file, node))
        elif name is None and _name_of(node.func) == "getattr" and len(node.args) > 1:
            self._by_text(reader, node, file)
        elif name in _GENERATORS and (not given or _is_none(node)):
            self._random.append(self._location(name, file, node))
        elif name in ("random.seed", "numpy.random.seed"):
            if given and not _is_none(node) and not _is_by_chance(reader, node):
                self._seeded.add(name.rpartition(".")[0])
        elif name is None and type(node.func) is ast.Attribute and node.func.attr in _CLOCK_METHODS:
            self._clock.append(self._location(node.func.attr, file, node))
        keywords = {one.arg for one in node.keywords if not _is_no_value(one.value)}
        last = node.func.attr if type(node.func) is ast.Attribute else (name or "").rpartition(".")[2]
        draws = (
            (last == "sample" and (keywords & {"n", "frac"} or (name is None and node.args)))
            or (last.endswith("KFold") and any(one.arg == "shuffle" for one in node.keywords))
            or last in _DRAW
            or name in _DRAW_BY_NAME
        )
        if draws and not keywords & {"random_state", None}:
            self._unseeded.append(("numpy.random", self._location(last, file, node)))

    def _by_text(self, reader, node, file):
        """`getattr(time, "time")`"""
        module, text = reader.dotted(node.args[0]), _text(node.args[1])
        if module in _MODULES and type(text) is not str:
            self._clock.append(self._location(f"{module}.…", file, node))
        elif module is not None and type(text) is str:
            self._judge(f"{module}.{text}", node, file)

    def _name(self, reader, node, file):
        self._judge(reader.dotted(node), node, file)

    def _judge(self, name, node, file):
        if name is None:
            return
        if name in _CLOCK and name not in _OF_GIVEN_TIME:
            self._clock.append(self._location(name, file, node))
        elif name in _RANDOM or name.startswith("secrets."):
            self._random.append(self._location(name, file, node))
        else:
            module, _, function = name.rpartition(".")
            if module in ("random", "numpy.random") and function.islower() and function not in _STATE:
                if name not in _GENERATORS and name != "numpy.random.default_rng":
                    self._unseeded.append((module, self._location(name, file, node)))


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


def _text(node):
    return node.value if type(node) is ast.Constant else None


def _name_of(node):
    return node.id if type(node) is ast.Name else None


def _is_none(node):
    """The seed that is given is `None`."""
    values = [*node.args, *(one.value for one in node.keywords)]
    return len(values) == 1 and _is_no_value(values[0])


def _is_no_value(node):
    return type(node) is ast.Constant and node.value is None


def _is_by_chance(reader, node):
    """The seed is the number of the process, the time or the like."""
    calls = [one.func for one in ast.walk(node) if type(one) is ast.Call and one is not node]
    names = [reader.dotted(one) or _name_of(one) for one in calls]
    return any(name in _NO_SEED or name in _CLOCK or name in _RANDOM for name in names)
