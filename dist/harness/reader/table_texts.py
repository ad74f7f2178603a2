"""Compressed text tables and spreadsheets: types and columns by their first rows."""
import io
import json
import re

from .columns import pandas_table
from .decompress import open_content
from .words import MOST_MEMBERS, member

_PEEKED_BYTES = 1 << 16
_SEPARATORS = (",", ";", "\t", "|")
_MOST_JSON_BYTES = 1 << 25
# As `infer-type.ts` has them for the texts that Node reads.
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIMESTAMP = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?"
)


def read_csv(path, compression, limits):
    with open_content(path, compression) as file:
        return {"table": _csv(file, ",", limits)}


def read_tsv(path, compression, limits):
    with open_content(path, compression) as file:
        return {"table": _csv(file, "\t", limits)}


def zipped_table(path, name, limits):
    import zipfile

    with zipfile.ZipFile(path) as archive, archive.open(name) as file:
        return _csv(file, "\t" if name.lower().endswith(".tsv") else ",", limits)


def _csv(file, separator, limits):
    import pandas

    text = io.BufferedReader(file, _PEEKED_BYTES)
    header = text.peek(_PEEKED_BYTES).partition(b"\n")[0].decode("utf-8", "replace")
    if separator not in header:
        separator = max(_SEPARATORS, key=header.count)
    # One row more shows whether this is all.
    frame = pandas.read_csv(text, sep=separator, nrows=limits["sample_rows"] + 1)
    return _sample(frame, limits)


def _sample(frame, limits):
    is_part = len(frame) > limits["sample_rows"]
    frame = frame.iloc[: limits["sample_rows"]]
    table = pandas_table(frame, limits, sampled=is_part)
    for index, column in enumerate(table["columns"]):
        if column["nulls"] == len(frame):
            column["type"] = "null"
        elif column["type"] == "string":
            column["type"] = _type_of_texts(frame.iloc[:, index].dropna())
    return table


def _type_of_texts(texts):
    types = {
        "date" if _DATE.fullmatch(text) else "timestamp" if _TIMESTAMP.fullmatch(text) else "string"
        for text in map(str.strip, texts)
    }
    return "string" if "string" in types else "timestamp" if "timestamp" in types else "date"


def read_jsonl(path, compression, limits):
    import pandas

    with open_content(path, compression) as file:
        lines = [line for line, _ in zip(file, range(limits["sample_rows"] + 1))]
    frame = pandas.DataFrame([json.loads(line) for line in lines if line.strip()])
    return {"table": _sample(frame, limits)}


def read_json(path, compression, limits):
    import pandas

    with open_content(path, compression) as file:
        data = file.read(_MOST_JSON_BYTES + 1)
    if len(data) > _MOST_JSON_BYTES:
        return None
    value = json.loads(data)
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        return {}
    return {"table": pandas_table(pandas.DataFrame(value), limits)}


def read_excel(path, compression, limits):
    """Names of the sheets; columns only of a single sheet, because any of several can be read."""
    import pandas

    with pandas.ExcelFile(path) as book:
        found = {"members": [member(name) for name in book.sheet_names[:MOST_MEMBERS]]}
        if len(book.sheet_names) == 1:
            found["table"] = _sample(book.parse(nrows=limits["sample_rows"] + 1), limits)
    return found
