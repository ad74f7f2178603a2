"""Feather, Arrow, ORC and Parquet; of a large file only the schema."""
import os

from .columns import arrow_schema, arrow_table, polars_table
from .decompress import open_content

_MOST_BYTES = 1 << 26


def read_arrow(path, compression, limits):
    try:
        import pyarrow
    except ImportError:
        return _by_polars(path, compression, limits)
    from pyarrow import feather, ipc

    if compression is not None:
        with open_content(path, compression) as file:
            found = feather.read_table(pyarrow.BufferReader(file.read()))
        return {"table": arrow_table(found, limits)}
    with open(path, "rb") as file:
        start = file.read(6)
    if start == b"ARROW1":
        # Not mapped into memory, which would count against the limit.
        reader = ipc.open_file(pyarrow.OSFile(path))
        if os.path.getsize(path) <= _MOST_BYTES:
            return {"table": arrow_table(reader.read_all(), limits)}
        return {"table": arrow_schema(reader.schema, _count_rows(path), limits)}
    if start[:4] == b"FEA1":
        return {"table": arrow_table(feather.read_table(path, memory_map=False), limits)}
    stream = ipc.open_stream(pyarrow.OSFile(path))
    if os.path.getsize(path) <= _MOST_BYTES:
        return {"table": arrow_table(stream.read_all(), limits)}
    return {"table": arrow_schema(stream.schema, None, limits)}


def _count_rows(path):
    try:
        from pyarrow import dataset

        return dataset.dataset(path, format="ipc").count_rows()
    except Exception:
        return None


def _by_polars(path, compression, limits):
    import polars

    if compression is not None or os.path.getsize(path) > _MOST_BYTES:
        return None
    return {"table": polars_table(polars.read_ipc(path, memory_map=False), limits)}


def read_orc(path, compression, limits):
    from pyarrow import orc

    if compression is not None:
        return None
    file = orc.ORCFile(path)
    return {"table": arrow_schema(file.schema, file.nrows, limits)}


def read_parquet(path, compression, limits):
    from pyarrow import parquet

    with open_content(path, compression) as file:
        source = file
        if compression is not None:
            import pyarrow

            source = pyarrow.BufferReader(file.read())
        found = parquet.ParquetFile(source)
        return {"table": arrow_schema(found.schema_arrow, found.metadata.num_rows, limits)}
