"""Attributes of imported modules that may be submodules that the script does not import."""
import ast

_LONGEST_NAME = 500


def submodules_used(tree):
    """`["pyarrow.parquet"]` for `import pyarrow` and a later `pyarrow.parquet.read_table(…)`.

    Only the interpreter shows whether it is a module and which import loaded it.
    """
    bound, imported = {}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if len(alias.name) > _LONGEST_NAME:
                    continue
                imported.add(alias.name)
                top = alias.name.partition(".")[0]
                bound[alias.asname or top] = alias.name if alias.asname else top
        elif _is_absolute(node) and len(node.module) <= _LONGEST_NAME:
            imported.add(node.module)
            imported.update(f"{node.module}.{alias.name}" for alias in node.names)
    used = {
        f"{bound[node.value.id]}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in bound
    }
    return sorted(used - imported - {parent for name in imported for parent in _parents(name)})


def _is_absolute(node):
    return isinstance(node, ast.ImportFrom) and node.level == 0 and bool(node.module)


def _parents(name):
    """`a.b` and `a` for `a.b.c`."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name
