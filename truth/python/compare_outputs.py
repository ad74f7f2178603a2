"""Finds how the outputs of two runs differ, with pandas and without the product.

Reads pairs of directories as JSON lines, and answers each with a list of changes: `step`, `output`,
`file`, `column`, `kind`, `breaking`. A change of values that no statistic of a column shows has the
kind `hidden`.
"""

import json
import os
import sys
from pathlib import Path

import pandas as pd

DIGITS = 1e-4
FEW = 20


def serve():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        before, now = json.loads(line)
        print(json.dumps(compare(Path(before), Path(now))), file=answers, flush=True)


def compare(before, now):
    changes = []
    for output in sorted(before.glob("*/outputs/*")):
        step, name = output.parts[-3], output.stem
        other = now / output.relative_to(before)
        files = [output] if output.is_file() else [one for one in output.rglob("*") if one.is_file()]
        for file in sorted(files):
            path = file.name if output.is_file() else str(file.relative_to(output))
            same = other if output.is_file() else other / path
            for kind, column, breaking in compare_file(file, same):
                changes.append({"step": step, "output": name, "file": path, "column": column,
                                "kind": kind, "breaking": breaking})
        if other.is_dir():
            for file in sorted(one for one in other.rglob("*") if one.is_file()):
                path = file.relative_to(other)
                if not (output / path).exists() and not path.name.startswith("_"):
                    changes.append({"step": step, "output": name, "file": str(path), "column": None,
                                    "kind": "file new", "breaking": False})
    return changes


def compare_file(before, now):
    if not now.exists():
        return [("file gone", None, True)]
    if before.read_bytes() == now.read_bytes():
        return []
    if now.stat().st_size == 0:
        return [("empty", None, True)]
    if before.suffix not in (".csv", ".parquet", ".json"):
        return [("opaque", None, False)]
    old = read(before)
    try:
        new = read(now)
    except Exception:
        return [("damaged", None, True)]
    if isinstance(old, dict):
        return compare_keys(flat(old), flat(new))
    return compare_tables(old, new) or [("hidden", None, False)]


def read(file):
    if file.suffix == ".json":
        return json.loads(file.read_text())
    return pd.read_csv(file) if file.suffix == ".csv" else pd.read_parquet(file)


def flat(value, prefix=""):
    found = {}
    for key, child in value.items():
        found[prefix + key] = child
        if isinstance(child, dict):
            found.update(flat(child, f"{prefix}{key}."))
    return found


def compare_keys(old, new):
    changes = [("column gone", key, True) for key in old if key not in new]
    changes += [("column new", key, False) for key in new if key not in old]
    for key in old:
        if key not in new or old[key] == new[key]:
            continue
        a, b = type(old[key]), type(new[key])
        if {a, b} == {int, float}:
            changes.append(("values", key, False))
        elif a is not b:
            changes.append(("nullable" if new[key] is None else "type", key, True))
        elif a in (int, float):
            is_close = abs(old[key] - new[key]) <= DIGITS * max(abs(old[key]), abs(new[key]))
            changes.append(("hidden" if is_close else "values", key, False))
        elif a is not dict:
            changes.append(("hidden", key, False))
    return changes


def compare_tables(old, new):
    changes = [("column gone", name, True) for name in old if name not in new]
    changes += [("column new", name, False) for name in new if name not in old]
    if len(old) != len(new):
        is_far = len(new) * 2 < len(old) or len(new) > len(old) * 2
        changes.append(("rows", None, is_far and len(old) > 0))
    if [name for name in old if name in new] != [name for name in new if name in old]:
        changes.append(("order", None, False))
    if len(new) == 0:
        return changes
    for name in old:
        if name in new:
            changes += [(kind, name, breaking) for kind, breaking in compare_column(old[name], new[name])]
    return changes


def compare_column(old, new):
    if old.equals(new):
        return []
    a, b = kind_of(old), kind_of(new)
    if b == "empty":
        return [] if a == "empty" else [("all missing", True)]
    changes = []
    if new.isna().any() and not old.isna().any():
        return [("nullable", True)]
    if old.isna().any() and not new.isna().any():
        changes.append(("filled", False))
    if a != b:
        is_wider = (a, b) == ("integer", "number")
        is_filled = (a, b) == ("number", "integer") and old.isna().any()
        return changes if is_filled else [*changes, ("type", not is_wider)]
    if abs(old.isna().mean() - new.isna().mean()) >= 0.0005:
        changes.append(("missing", False))
    return changes + compare_values(old, new, a)


def kind_of(column):
    if column.isna().all():
        return "empty"
    present = column.dropna()
    if all(isinstance(one, bool) for one in present.head(50)) or present.dtype == bool:
        return "boolean"
    return {"i": "integer", "u": "integer", "f": "number", "M": "time"}.get(column.dtype.kind, "text")


def compare_values(old, new, kind):
    old, new = old.dropna(), new.dropna()
    if kind in ("integer", "number"):
        low, high = min(old.min(), new.min()), max(old.max(), new.max())
        spread = (high - low) or max(abs(low), abs(high))
        facts = [(old.min(), new.min()), (old.max(), new.max()), (old.mean(), new.mean())]
        if any(abs(float(a) - float(b)) > DIGITS * spread for a, b in facts):
            return [("values", False)]
        return []
    if kind == "time":
        return [("values", False)] if (old.min(), old.max()) != (new.min(), new.max()) else []
    few = old.nunique() <= FEW and old.nunique() * 2 <= len(old)
    if few and set(old) != set(new) or old.nunique() != new.nunique():
        return [("values", False)]
    return []


if __name__ == "__main__":
    serve()
