"""The variants of a table. Each is what real data does sooner or later."""
import re

_INTEGER = re.compile(r"[+-]?\d+")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_MOST_CATEGORIES = 50
_UNICODE = "Zoë 東京 \U0001f680"


class NotApplicable(Exception):
    pass


def vary(table, variant):
    """`(table, column)`: the changed table, and the column that was changed or `None`. Raises
    `NotApplicable`."""
    return _VARIANTS[variant](table)


def _as_it_is(table):
    return table, None


def _no_rows(table):
    return table.with_rows([]), None


def _one_row(table):
    _need(len(table.rows) > 1, "it has less than two rows")
    return table.with_rows(table.rows[:1]), None


def _null_column(table):
    # Not the first: it is often the identifier.
    index = _choose(table, range(len(table.columns) - 1, 0, -1), _is_number, "no number to remove")
    return _with_cells(table, index, lambda cell, row: None)


def _shuffled_columns(table):
    _need(len(table.columns) > 1, "it has only one column")
    order = list(reversed(range(len(table.columns))))
    columns = [table.columns[index] for index in order]
    return table.with_columns(columns, [[row[index] for index in order] for row in table.rows]), None


def _extra_column(table):
    name = "unexpected_column"
    cell = "1" if table.is_text else 1
    return table.with_columns([name, *table.columns], [[cell, *row] for row in table.rows]), name


def _integers_as_floats(table):
    indexes = [i for i in range(len(table.columns)) if _all(table, i, _is_integer)]
    _need(indexes, "it has no column of integers")
    rows = [list(row) for row in table.rows]
    for row in rows:
        for index in indexes:
            if row[index] not in (None, ""):
                row[index] = f"{row[index]}.0" if table.is_text else float(row[index])
    return table.with_rows(rows), table.columns[indexes[0]]


def _unseen_category(table):
    index = _choose(table, range(len(table.columns)), _is_category, "it has no category")
    last = len(table.rows) - 1
    return _with_cells(table, index, lambda cell, row: "unseen" if row == last else cell)


def _not_finite(table):
    index = _choose(table, range(len(table.columns) - 1, -1, -1), _is_number, "it has no numbers")
    _need(len(table.rows) > 1, "it has less than two rows")
    special = {0: "nan", 1: "inf"}

    def change(cell, row):
        if row not in special:
            return float(cell) if not table.is_text and cell is not None else cell
        return special[row] if table.is_text else float(special[row])

    return _with_cells(table, index, change)


def _unicode(table):
    index = _choose(table, range(len(table.columns)), _is_text, "it has no text")
    return _with_cells(table, index, lambda cell, row: _UNICODE if row == 0 else cell)


def _duplicated_rows(table):
    _need(table.rows, "it has no rows")
    return table.with_rows([*table.rows, *table.rows[: max(1, len(table.rows) // 10)]]), None


_VARIANTS = {
    "as-it-is": _as_it_is,
    "no-rows": _no_rows,
    "one-row": _one_row,
    "null-column": _null_column,
    "shuffled-columns": _shuffled_columns,
    "extra-column": _extra_column,
    "integers-as-floats": _integers_as_floats,
    "unseen-category": _unseen_category,
    "not-finite": _not_finite,
    "unicode": _unicode,
    "duplicated-rows": _duplicated_rows,
}


def _need(condition, reason):
    if not condition:
        raise NotApplicable(reason)


def _choose(table, indexes, fits, reason):
    for index in indexes:
        if fits(table, index):
            return index
    raise NotApplicable(reason)


def _with_cells(table, index, change):
    rows = [list(row) for row in table.rows]
    for number, row in enumerate(rows):
        row[index] = change(row[index], number)
    return table.with_rows(rows), table.columns[index]


def _all(table, index, fits):
    values = table.values(index)
    return bool(values) and all(fits(value) for value in values)


def _is_integer(value):
    if isinstance(value, str):
        return _INTEGER.fullmatch(value.strip()) is not None
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(table, index):
    def fits(value):
        if isinstance(value, str):
            return table.is_text and _NUMBER.fullmatch(value.strip()) is not None
        return isinstance(value, (int, float)) and not isinstance(value, bool)

    return _all(table, index, fits)


def _is_text(table, index):
    return _all(table, index, lambda value: isinstance(value, str)) and not _is_number(table, index)


def _is_category(table, index):
    values = table.values(index)
    few = 1 < len(set(map(str, values))) <= min(_MOST_CATEGORIES, len(values) // 2)
    return few and _is_text(table, index)
