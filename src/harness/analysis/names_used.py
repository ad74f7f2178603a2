"""Which keys a script reads from the four arguments of its `main`."""
import ast

from ..main_contract import ARGUMENTS
from .function_reader import FunctionReader
from .known_values import Argument, Text, literal_words
from .reader_work import ReaderWork, TooMuchWork
from .sure_scope import SureScope
from .whole_arguments import renames_environment, uses_environment, whole_arguments

_SOURCES = (*ARGUMENTS, "os_environ")
_PATHS = ("input_paths", "output_paths")


def names_used(tree, main):
    """`{argument: [used name]}` for the four arguments, and `whole_arguments`: those of which the
    script may use any name."""
    uses = _Uses()
    nodes = list(ast.walk(tree))
    functions = {
        node.name: node
        for node in nodes
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    scope = SureScope(tree, nodes)
    bound = {name: Argument(name) for name in ARGUMENTS if name in _parameter_names(main)}
    try:
        parts = (uses, functions, _constants(tree, scope), ReaderWork(), scope)
        certain = not scope.may_leave
        FunctionReader(*parts).read(main, bound, certain=certain and scope.is_run(main))
        if renames_environment(nodes):
            uses.note_given("os_environ", None)
        if uses_environment(nodes):  # which the import of the script may read
            FunctionReader(*parts).read(tree, {}, certain=certain)
    except TooMuchWork:
        # What has been found is true all the same, but not all has been.
        return {**uses.listed(), "whole_arguments": list(_SOURCES)}
    return {**uses.listed(), "whole_arguments": whole_arguments(nodes, uses.changed, bound)}


def _constants(tree, scope):
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, words = node.targets[0], literal_words(node.value)
            if isinstance(target, ast.Name) and words:
                found[target.id] = Text(words, scope.is_bound_once(target.id))
    return found


def _parameter_names(function):
    arguments = function.args
    return {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}


class _Uses:
    """The uses of each key found so far."""

    def __init__(self):
        self._found = {argument: {} for argument in _SOURCES}
        self.changed = set()
        """Arguments that may get further names on the way."""
        self._given = set()
        self._filled = set()

    def note(self, kind, name, line, required, certain=False, asked=False):
        """`certain`: whoever calls `main` comes to this line. `asked`: the script asks whether the
        name is there, and goes on without."""
        use = self._found[kind].setdefault(
            name,
            {
                "line": line,
                "required": False,
                "certain": None,
                "asked": False,
                "paths": set(),
                "files": [],
            },
        )
        use["line"] = min(use["line"], line)
        use["required"] = use["required"] or required
        use["asked"] = use["asked"] or asked
        if required and certain and use["certain"] is None:
            use["certain"] = line

    def note_given(self, kind, name):
        """The script itself sets the name; `None`: any name."""
        if name is None:
            self._filled.add(kind)
            self.changed.add(kind)
        else:
            self._given.add((kind, name))

    def note_escape(self, kind):
        """The argument gets where it is not followed."""
        self.changed.add(kind)

    def note_path(self, entry, path_kind):
        """Records that `entry` is used as a `file` or a `directory`; other values are ignored."""
        for name in entry.names:
            self._found[entry.kind][name]["paths"].add(path_kind)

    def note_file(self, entry):
        """A path below the one that the entry holds is made."""
        for name in entry.names:
            files = self._found[entry.kind][name]["files"]
            if entry.below not in files and len(files) < _MOST_FILES:
                files.append(entry.below)

    def listed(self):
        return {
            kind: [
                {
                    "name": name,
                    "line": use["line"],
                    "required": use["required"] and not self._is_given(kind, name),
                    "certain_line": self._certain_line(kind, name, use),
                    "path_kind": _one_kind(use["paths"]) if kind in _PATHS else None,
                    "files": use["files"] if kind in _PATHS else [],
                }
                for name, use in sorted(used.items(), key=lambda item: item[1]["line"])
            ]
            for kind, used in self._found.items()
        }

    def _is_given(self, kind, name):
        """The script sets it: nobody needs to declare it. A path that it sets says nothing of where
        it is read."""
        return kind not in _PATHS and (kind in self._filled or (kind, name) in self._given)

    def _certain_line(self, kind, name, use):
        given = kind in self.changed or (kind, name) in self._given
        return None if given or use["asked"] else use["certain"]


_MOST_FILES = 20


def _one_kind(kinds):
    return next(iter(kinds)) if len(kinds) == 1 else "unknown"
