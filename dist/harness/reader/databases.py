"""Files of several tables or arrays, and of statistics programs."""
import pathlib
import sqlite3

from .columns import pandas_table
from .describe import array_of
from .words import MOST_MEMBERS, array, member, table


def read_sqlite(path, compression, limits):
    # `immutable`: no journal beside the file is created or replayed.
    address = f"{pathlib.Path(path).absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True)
    try:
        listing = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        names = [name for (name,) in connection.execute(listing)]
        found = {"members": [member(name) for name in names[:MOST_MEMBERS]]}
        if len(names) == 1:
            found["table"] = _sqlite_table(connection, names[0], limits)
        return found
    finally:
        connection.close()


def _sqlite_table(connection, name, limits):
    quoted = '"' + name.replace('"', '""') + '"'
    columns = connection.execute(f"PRAGMA table_info({quoted})").fetchmany(limits["max_columns"])
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {quoted}")
    return table([(one[1], _sqlite_type(one[2]), None) for one in columns], rows)


def _sqlite_type(declared):
    """By the rules of SQLite for the affinity of a column."""
    upper = declared.upper()
    for part, word in (
        ("INT", "integer"),
        ("CHAR", "string"),
        ("CLOB", "string"),
        ("TEXT", "string"),
        ("BLOB", "binary"),
        ("REAL", "number"),
        ("FLOA", "number"),
        ("DOUB", "number"),
        ("TIMESTAMP", "timestamp"),
        ("DATETIME", "timestamp"),
        ("DATE", "date"),
        ("BOOL", "boolean"),
        ("NUMERIC", "number"),
        ("DECIMAL", "number"),
    ):
        if part in upper:
            return word
    return "object"


def read_hdf5(path, compression, limits):
    try:
        return _by_pytables(path, limits)
    except Exception:  # not written by pandas, or PyTables is not installed
        return _by_h5py(path)


def _by_pytables(path, limits):
    import pandas

    with pandas.HDFStore(path, mode="r") as store:
        keys = store.keys()
        if not keys:
            raise ValueError("not written by pandas")
        found = {"members": [member(key.lstrip("/")) for key in keys[:MOST_MEMBERS]]}
        if len(keys) == 1:
            frame = store.get(keys[0])
            if isinstance(frame, pandas.DataFrame):
                found["table"] = pandas_table(frame, limits)
        return found


def _by_h5py(path):
    import h5py

    found = []

    def visit(name, value):
        if isinstance(value, h5py.Dataset):
            found.append(member(name, array_of(value)))
        return True if len(found) >= MOST_MEMBERS else None

    with h5py.File(path, "r") as file:
        file.visititems(visit)
    return {"members": found}


def read_matlab(path, compression, limits):
    try:
        from scipy.io import whosmat

        found = whosmat(path)[:MOST_MEMBERS]
    except NotImplementedError:  # version 7.3 is HDF5
        return _by_h5py(path)
    return {"members": [member(name, array(shape, kind)) for name, shape, kind in found]}


def read_stata(path, compression, limits):
    import pandas

    return _beginning(pandas.read_stata(path, chunksize=limits["sample_rows"]), limits)


def read_sas(path, compression, limits):
    import pandas

    kind = "xport" if str(path).lower().endswith(".xpt") else "sas7bdat"
    reader = pandas.read_sas(path, format=kind, chunksize=limits["sample_rows"], encoding="infer")
    return _beginning(reader, limits)


def _beginning(reader, limits):
    with reader:
        frame = next(iter(reader))
    is_part = len(frame) >= limits["sample_rows"]
    return {"table": pandas_table(frame, limits, sampled=is_part)}
