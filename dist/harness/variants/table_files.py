"""Reads and writes tables: CSV, TSV, JSON, JSON Lines and, with pyarrow, Parquet."""
import csv
import json
import math
import os

_MOST_BYTES = 64 * 1024 * 1024


class TooLarge(Exception):
    pass


class Unreadable(Exception):
    pass


class Table:
    """Rows of values; a missing value is `None`. Values of delimited text stay text."""

    def __init__(self, columns, rows, is_text, delimiter=",", schema=None):
        self.columns = columns
        self.rows = rows
        self.is_text = is_text
        self.delimiter = delimiter
        self.schema = schema

    def with_rows(self, rows):
        return Table(self.columns, rows, self.is_text, self.delimiter, self.schema)

    def with_columns(self, columns, rows):
        return Table(columns, rows, self.is_text, self.delimiter, self.schema)

    def values(self, index):
        """The present values of a column."""
        cells = (row[index] for row in self.rows)
        return [cell for cell in cells if cell is not None and cell != ""]


def read_table(path, kind):
    if os.path.getsize(path) > _MOST_BYTES:
        raise TooLarge("the table has more than 64 MB")
    if kind in ("csv", "tsv"):
        return _read_text(path, "\t" if kind == "tsv" else ",")
    if kind in ("json", "jsonl"):
        return _read_json(path, kind)
    return _read_parquet(path)


def write_table(table, path, kind):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if kind in ("csv", "tsv"):
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=table.delimiter, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows(["" if cell is None else cell for cell in row] for row in table.rows)
    elif kind in ("json", "jsonl"):
        objects = [dict(zip(table.columns, row)) for row in table.rows]
        with open(path, "w", encoding="utf-8") as file:
            if kind == "json":
                json.dump(objects, file)
            else:
                file.writelines(json.dumps(one) + "\n" for one in objects)
    else:
        _write_parquet(table, path)


def _read_text(path, delimiter):
    with open(path, newline="", encoding="utf-8-sig") as file:
        head = file.readline()
        if head.count(delimiter) == 0 and ";" in head:
            delimiter = ";"
        file.seek(0)
        rows = [row for row in csv.reader(file, delimiter=delimiter) if row]
    if not rows:
        raise Unreadable("the table has no header")
    columns, *rows = rows
    if any(len(row) != len(columns) for row in rows):
        raise Unreadable("the rows have different lengths")
    return Table(columns, rows, True, delimiter)


def _read_json(path, kind):
    with open(path, encoding="utf-8") as file:
        if kind == "json":
            objects = json.load(file)
        else:
            objects = [json.loads(line) for line in file if line.strip()]
    if not isinstance(objects, list) or not all(isinstance(one, dict) for one in objects):
        raise Unreadable("it is not a list of objects")
    columns = list(dict.fromkeys(key for one in objects for key in one))
    return Table(columns, [[one.get(key) for key in columns] for one in objects], False)


def _read_parquet(path):
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        raise Unreadable("pyarrow is not installed") from None
    table = parquet.read_table(path)
    columns = [column.to_pylist() for column in table.columns]
    rows = [[None if _is_nan(cell) else cell for cell in row] for row in zip(*columns)]
    return Table(list(table.column_names), rows, False, schema=table.schema)


def _write_parquet(table, path):
    import pyarrow
    import pyarrow.parquet as parquet

    known = {field.name: field.type for field in table.schema}
    arrays = []
    for index, name in enumerate(table.columns):
        cells = [row[index] for row in table.rows]
        try:
            arrays.append(pyarrow.array(cells, type=known.get(name)))
        except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError):
            # The variant has another type.
            arrays.append(pyarrow.array(cells))
    out = pyarrow.table(arrays, names=table.columns)
    if table.columns == table.schema.names:
        out = out.replace_schema_metadata(table.schema.metadata)
    parquet.write_table(out, path)


def _is_nan(cell):
    return isinstance(cell, float) and math.isnan(cell)
