"""Describes objects: tables, arrays, models and dictionaries of them."""
from .columns import arrow_table, pandas_table, polars_table
from .words import MOST_MEMBERS, array, member, name_of

_MODEL_METHODS = ("predict", "transform", "fit")


def describe(value, limits):
    """A profile; empty for an object of another kind. No package is imported for it."""
    if _is_a(value, "pandas", "DataFrame"):
        return {"table": pandas_table(value, limits)}
    if _is_a(value, "polars", "DataFrame"):
        return {"table": polars_table(value, limits)}
    if _is_a(value, "pyarrow", "Table"):
        return {"table": arrow_table(value, limits)}
    shape = array_of(value)
    if shape is not None:
        return {"array": shape}
    if isinstance(value, dict):
        return {
            "members": [
                member(name_of(key), array_of(item))
                for key, item in list(value.items())[:MOST_MEMBERS]
            ]
        }
    if not isinstance(value, type) and any(hasattr(value, name) for name in _MODEL_METHODS):
        return {"model": _model(value)}
    return {}


def array_of(value):
    """Shape and type of an array, a column or a tensor; `None` for any other object."""
    shape, dtype = getattr(value, "shape", None), getattr(value, "dtype", None)
    if dtype is None or not isinstance(shape, tuple):
        return None
    if not all(isinstance(size, int) and size >= 0 for size in shape):
        return None
    return array(shape, dtype)


def _is_a(value, package, name):
    return any(
        one.__name__ == name and one.__module__.split(".")[0] == package
        for one in type(value).__mro__
    )


def _model(value):
    model = {"kind": name_of(type(value).__name__)}
    features = _first(value, ("feature_names_in_", "feature_name_", "feature_names_"))
    if features is None:  # boosters of LightGBM and XGBoost
        features = _first(value, ("feature_name", "feature_names"))
    count = _first(value, ("n_features_in_", "n_features_", "num_feature", "num_features"))
    if features is not None:
        model["features"] = [name_of(name) for name in features]
    if count is None and features is not None:
        count = len(features)
    if isinstance(count, int) or hasattr(count, "__index__"):
        model["feature_count"] = int(count)
    return model


def _first(value, names):
    for name in names:
        try:
            found = getattr(value, name)
            found = found() if callable(found) else found
        except Exception:  # properties of unfitted models raise
            continue
        if found is not None:
            return list(found) if hasattr(found, "__iter__") else found
    return None
