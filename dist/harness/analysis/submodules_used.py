"""Attributes of imported modules that may be submodules which nothing in the script imports."""
import ast


def submodules_used(tree):
    """`["pyarrow.parquet"]` for `import pyarrow` and a later `pyarrow.parquet.read_table(…)`.

    Whether it is a module, and who has loaded it, only the interpreter can tell.
    """
    bound, imported = {}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                imported.add(alias.name)
                top = alias.name.partition(".")[0]
                bound[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            imported.add(node.module)
            imported.update(f"{node.module}.{alias.name}" for alias in node.names)
    used = {
        f"{bound[node.value.id]}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in bound
    }
    deeper = {name for name in used if any(one.startswith(f"{name}.") for one in imported)}
    return sorted(used - imported - deeper)
