"""The imports of a script, and which of them are optional."""
import ast

_IMPORT_ERRORS = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def imports_made(tree):
    """Every import statement, in source order."""
    found = []
    top = set() if changes_search(tree) else {id(node) for node in tree.body}
    pending = [(tree, False)]
    while pending:
        node, conditional = pending.pop()
        if isinstance(node, ast.Import):
            found += [_entry(node, alias.name, [], 0, conditional, top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names]
            found.append(_entry(node, node.module or "", names, node.level, conditional, top))
        elif isinstance(node, ast.stmt) or not isinstance(node, ast.expr):
            inside = conditional or isinstance(node, _FUNCTIONS)
            optional = _optional_part(node)
            for child in ast.iter_child_nodes(node):
                pending.append((child, inside or id(child) in optional))
    return sorted(found, key=lambda entry: entry["line"])


def changes_search(tree):
    """May the script change where modules are found, or which there are?"""
    return any(map(_reaches_search, ast.walk(tree)))


_SEARCHING = ("sys", "site", "importlib")
_CHANGED = {"path", "modules", "meta_path", "path_hooks", "addsitedir", "import_module"}


def _reaches_search(node):
    if isinstance(node, ast.Import):
        return any(alias.asname and alias.name in _SEARCHING for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return node.module in _SEARCHING and any(a.name in (*_CHANGED, "*") for a in node.names)
    return (
        isinstance(node, ast.Attribute)
        and node.attr in _CHANGED
        and getattr(node.value, "id", "") in _SEARCHING
    )


def _entry(node, module, names, level, conditional, top):
    return {
        "module": module,
        "names": names,
        "line": node.lineno,
        "level": level,
        "conditional": conditional,
        "certain": id(node) in top,
    }


def _optional_part(node):
    """Ids of the child nodes in which imports may fail or never run."""
    if isinstance(node, ast.If) and (_is_type_checking(node.test) or is_run_as_program(node)):
        return {id(child) for child in node.body}
    if isinstance(node, ast.Try) and any(map(_catches_import_errors, node.handlers)):
        return {id(child) for child in (*node.body, *node.handlers)}
    return set()


def _is_type_checking(test):
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", None)
    return name == "TYPE_CHECKING"


def _catches_import_errors(handler):
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        getattr(error, "id", getattr(error, "attr", None)) in _IMPORT_ERRORS for error in caught
    )


def is_run_as_program(node):
    """`if __name__ == "__main__":`, which does not run on import."""
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Compare)
        and isinstance(node.test.ops[0], ast.Eq)
        and any(
            isinstance(side, ast.Name) and side.id == "__name__"
            for side in (node.test.left, *node.test.comparators)
        )
    )
