"""Writes seeded CSV tables into `DIR/tables`, and what pandas makes of them into `DIR/expected.json`.

A table has one to six columns of different kinds of values, and one or two ways of writing them.
"""

import csv
import io
import json
import random
import re
import sys
from pathlib import Path

import pandas as pd

COUNT = 360
NULLS = ["", "NA", "NaN", "nan", "null", "NULL", "N/A", "n/a", "None", "#N/A", "-nan", "<NA>", "-NaN"]
# Words that look like missing values and are text for pandas.
NO_NULLS = ["none", "nil", "missing", "-", "?", "na", "unknown"]
DATE = re.compile(r"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$")


def value_makers(r):
    return {
        "integer": lambda: str(r.randint(-1000, 100000)),
        "long": lambda: str(r.randint(10**15, 10**17)),
        "float": lambda: f"{r.uniform(-5, 5):.4f}",
        "exponent": lambda: f"{r.uniform(1, 9):.3e}",
        "whole_float": lambda: f"{r.randint(0, 99)}.0",
        "infinite": lambda: r.choice(["inf", "-inf", "1.5", "2"]),
        "signed": lambda: r.choice(["+1", "-2", "+3.5"]),
        "point": lambda: r.choice([".5", "5.", "-.25"]),
        "boolean": lambda: r.choice(["True", "False"]),
        "lower_boolean": lambda: r.choice(["true", "false"]),
        "upper_boolean": lambda: r.choice(["TRUE", "FALSE"]),
        "yes_no": lambda: r.choice(["yes", "no"]),
        "bit": lambda: r.choice(["0", "1"]),
        "word": lambda: r.choice(["north", "south", "x y", "a-b"]),
        "unicode": lambda: r.choice(["é", "日本", "naïve", "🐧", "Ω"]),
        "comma": lambda: r.choice(["a, b", "c,d", "plain"]),
        "quote": lambda: r.choice(['say "hi"', "it's", '"']),
        "line": lambda: r.choice(["two\nlines", "one", "three\n\nlines"]),
        "date": lambda: f"20{r.randint(10, 30)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}",
        "moment": lambda: f"2024-{r.randint(1, 12):02d}-01T0{r.randint(0, 9)}:15:00",
        "us_date": lambda: f"{r.randint(1, 12)}/{r.randint(1, 28)}/2024",
        "code": lambda: f"{r.randint(0, 999):05d}",
        "thousands": lambda: f"{r.randint(1, 9)},{r.randint(100, 999)}",
        "percent": lambda: f"{r.randint(0, 100)}%",
        "hexadecimal": lambda: hex(r.randint(0, 255)),
        "underscore": lambda: f"1_{r.randint(100, 999)}",
        "mixed": lambda: r.choice(["1", "2.5", "x"]),
        "late": lambda: str(r.randint(0, 9)),
        "no_null": lambda: r.choice(NO_NULLS),
        "missing": lambda: "",
        "blank": lambda: r.choice([" ", "a", "  b "]),
        "padded": lambda: r.choice([" 1", "2 ", " 3 "]),
    }


HEADERS = {
    "plain": lambda at, kind: f"{kind}_{at}",
    "years": lambda at, kind: str(2018 + at),
    "numbers": lambda at, kind: str(at),
    "decimals": lambda at, kind: f"0.{at + 1}",
    "blanks": lambda at, kind: f" {kind} {at} ",
    "unicode": lambda at, kind: f"größe {at}",
    "commas": lambda at, kind: f"{kind}, {at}",
    "twice": lambda at, kind: "x",
    "first_empty": lambda at, kind: "" if at == 0 else f"c{at}",
    "upper": lambda at, kind: f"{kind}_{at}".upper(),
    "date_names": lambda at, kind: f"2024-01-0{at + 1}",
}

WAYS = ["plain"] * 6 + ["crlf", "bom", "semicolon", "tab", "pipe", "quote_all", "no_newline", "blank_lines",
        "spaces", "no_header", "short_row", "header_only", "one_row", "cr", "trailing_comma", "long"]


def main(target):
    expected = []
    for number in range(COUNT):
        r = random.Random(number * 7919 + 5)
        way, head, kinds, rows = plan(r, number)
        name = f"{number:03d}-{way}-{head}-{'-'.join(kinds)}"[:90] + ".csv"
        data, design, options = write(r, way, head, kinds, rows)
        path = Path(target) / "tables" / name
        path.write_bytes(data)
        found = read(path, options)
        if found is not None:
            expected.append({"name": name, "design": design, **found})
        else:
            path.unlink()
    Path(target, "expected.json").write_text(json.dumps(expected))


def plan(r, number):
    all_kinds = list(value_makers(r))
    kinds = [r.choice(all_kinds) for _ in range(r.randint(1, 5))]
    # Each kind occurs first, then mixtures.
    if number < 3 * len(all_kinds):
        kinds[0] = all_kinds[number % len(all_kinds)]
    way = r.choice(WAYS)
    head = r.choice(list(HEADERS)) if r.random() < 0.45 else "plain"
    if head == "twice" and len(kinds) == 1:
        head = "plain"
    rows = {"header_only": 0, "one_row": 1, "long": 2500}.get(way, r.randint(2, 60))
    return way, head, kinds, rows


def write(r, way, head, kinds, rows):
    makers = value_makers(r)
    share = [r.choice([0, 0, 0.1, 0.5]) for _ in kinds]
    words = [r.choice(NULLS) for _ in kinds]
    table = []
    for row in range(rows):
        cells = [makers[kind]() for kind in kinds]
        cells = [words[at] if r.random() < share[at] else cell for at, cell in enumerate(cells)]
        for at, kind in enumerate(kinds):
            if kind == "late" and row == rows - 1:
                cells[at] = "x"
        table.append(cells)
    header = [HEADERS[head](at, kind) for at, kind in enumerate(kinds)]
    separator = {"semicolon": ";", "tab": "\t", "pipe": "|", "spaces": ","}.get(way, ",")
    end = {"crlf": "\r\n", "cr": "\r"}.get(way, "\n")
    options, design = {"sep": separator}, None
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter=separator, lineterminator=end,
        quoting=csv.QUOTE_ALL if way == "quote_all" else csv.QUOTE_MINIMAL,
    )
    if way == "no_header":
        design = "without a header the first row may be taken for data"
    else:
        writer.writerow(header)
    for at, cells in enumerate(table):
        if way == "short_row" and at == len(table) - 1 and len(cells) > 1:
            cells = cells[:-1]
        if way == "blank_lines" and at % 5 == 3:
            text.write(end)
        writer.writerow(cells + [""] if way == "trailing_comma" else cells)
    data = text.getvalue()
    if way == "spaces":
        data = data.replace(separator, separator + " ")
    if way == "no_newline":
        data = data.rstrip("\r\n")
    encoded = data.encode("utf-8-sig" if way == "bom" else "utf-8")
    if way == "trailing_comma":
        design = "pandas takes the first column for an index if rows are longer than the header"
    return encoded, design, options


def read(path, options):
    """`None` if pandas cannot read the file."""
    try:
        table = pd.read_csv(path, **options)
    except Exception:
        return None
    columns = []
    for at, name in enumerate(table.columns):
        values = table.iloc[:, at]
        present = values.dropna()
        columns.append({
            "name": str(name),
            "type": kind_of(values),
            "nulls": int(values.isna().sum()),
            "dates": bool(len(present)) and all(DATE.match(str(value)) for value in present),
        })
    return {"rows": len(table), "columns": columns}


def kind_of(values):
    if values.isna().all():
        return "empty"
    present = values.dropna()
    if values.dtype == bool or all(isinstance(value, bool) for value in present):
        return "boolean"
    if values.dtype.kind in "iu":
        return "integer"
    if values.dtype.kind == "f":
        return "number"
    return "string"


if __name__ == "__main__":
    main(sys.argv[1])
