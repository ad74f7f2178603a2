"""Columns and types of tables in memory, in the words of `ColumnType`."""
from .words import table

_BY_KIND = {"b": "boolean", "i": "integer", "u": "integer", "f": "number", "M": "timestamp"}
_BY_VALUES = {
    "string": "string",
    "integer": "integer",
    "floating": "number",
    "mixed-integer-float": "number",
    "decimal": "number",
    "boolean": "boolean",
    "date": "date",
    "datetime": "timestamp",
    "datetime64": "timestamp",
    "bytes": "binary",
    "empty": "null",
}
_INDEX_OF_PANDAS = "__index_level_"


def pandas_table(frame, limits, *, rows=None, sampled=False):
    """`rows`: of the file, if `frame` is only its beginning."""
    looked_at = frame.iloc[: limits["sample_rows"]]
    count = min(len(frame.columns), limits["max_columns"])
    columns = [
        (
            frame.columns[index],
            _pandas_type(looked_at.iloc[:, index]),
            int(frame.iloc[:, index].isna().sum()),
        )
        for index in range(count)
    ]
    return table(columns, len(frame) if rows is None and not sampled else rows, sampled)


def _pandas_type(series):
    dtype = series.dtype
    if type(dtype).__name__ == "CategoricalDtype":
        return _pandas_type(dtype.categories.to_series())
    kind = _BY_KIND.get(getattr(dtype, "kind", None))
    if kind is not None:
        return kind
    from pandas.api.types import infer_dtype

    values = infer_dtype(series, skipna=True)
    if values != "mixed":
        return _BY_VALUES.get(values, "object")
    first = next((type(value).__name__ for value in series if value is not None), None)
    return "array" if first in ("list", "tuple", "ndarray") else "object"


def arrow_table(data, limits):
    found = data.select(arrow_names(data.schema, limits))
    columns = zip(found.schema, found.columns)
    return table(
        [(field.name, arrow_type(field.type), column.null_count) for field, column in columns],
        data.num_rows,
    )


def arrow_schema(schema, rows, limits):
    """A table of which only the schema was read."""
    names = arrow_names(schema, limits)
    return table([(name, arrow_type(schema.field(name).type), None) for name in names], rows)


def arrow_names(schema, limits):
    """pandas restores an index from its columns, so that they are none to a reader."""
    names = [name for name in schema.names if not name.startswith(_INDEX_OF_PANDAS)]
    return names[: limits["max_columns"]]


def arrow_type(kind):
    from pyarrow import types

    if types.is_dictionary(kind):
        return arrow_type(kind.value_type)
    for matches, word in (
        (types.is_boolean, "boolean"),
        (types.is_integer, "integer"),
        (types.is_floating, "number"),
        (types.is_decimal, "number"),
        (types.is_date, "date"),
        (types.is_timestamp, "timestamp"),
        (types.is_null, "null"),
        (types.is_string, "string"),
        (types.is_large_string, "string"),
        (types.is_binary, "binary"),
        (types.is_large_binary, "binary"),
        (types.is_fixed_size_binary, "binary"),
        (types.is_list, "array"),
        (types.is_large_list, "array"),
        (types.is_fixed_size_list, "array"),
    ):
        if matches(kind):
            return word
    return "string" if str(kind) == "string_view" else "object"


_BY_POLARS = {
    "Boolean": "boolean",
    "Decimal": "number",
    "Date": "date",
    "Datetime": "timestamp",
    "String": "string",
    "Utf8": "string",
    "Categorical": "string",
    "Enum": "string",
    "Binary": "binary",
    "Null": "null",
    "List": "array",
    "Array": "array",
}


def polars_table(frame, limits):
    names = frame.columns[: limits["max_columns"]]
    columns = [(name, _polars_type(frame[name].dtype), frame[name].null_count()) for name in names]
    return table(columns, frame.height)


def _polars_type(dtype):
    name = str(dtype).partition("(")[0]
    if name.startswith(("Int", "UInt")):
        return "integer"
    return "number" if name.startswith("Float") else _BY_POLARS.get(name, "object")
