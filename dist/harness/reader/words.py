"""The parts of a profile, with limits for text and lists."""

MOST_MEMBERS = 200
_MOST_TEXT = 500


def name_of(value):
    """Of a column, a feature or a key; text without lone surrogates."""
    text = str(value)[:_MOST_TEXT]
    return text.encode("utf-8", "replace").decode("utf-8")


def table(columns, rows, sampled=False):
    """`columns`: triples of name, type and number of missing values, or `None` if not counted."""
    return {
        "columns": [
            {"name": name_of(name), "type": kind, "nulls": nulls} for name, kind, nulls in columns
        ],
        "rows": rows,
        "sampled": sampled,
    }


def array(shape, dtype):
    return {"shape": [int(size) for size in shape], "dtype": name_of(dtype)}


def member(name, shape=None):
    """An entry of an archive or a dictionary."""
    return {"name": name_of(name)} if shape is None else {"name": name_of(name), "array": shape}
