"""Tables and records of other libraries: pyarrow, polars, fastavro, duckdb, pyreadstat."""


def cases():
    ipc = "import pyarrow as pa, pyarrow.ipc as ipc\nb = pa.Table.from_pandas(t)\n"
    for name, maker in {"file.arrow": "new_file", "stream.arrow": "new_stream", "t.ipc": "new_file",
                        "t.arrows": "new_stream", "t.feather": "new_file"}.items():
        opener = "open_file" if maker == "new_file" else "open_stream"
        yield (name, f"{ipc}with ipc.{maker}(f, b.schema) as w:\n    w.write_table(b)",
               f"import pyarrow.ipc as ipc\nassert ipc.{opener}(f).read_all().num_rows == 50")
    for codec in ["lz4", "zstd"]:
        yield (f"{codec}.arrow",
               f"{ipc}with ipc.new_file(f, b.schema, options=ipc.IpcWriteOptions(compression='{codec}')) as w:\n    w.write_table(b)",
               "import pyarrow.ipc as ipc\nassert ipc.open_file(f).read_all().num_rows == 50")
    for kind in ["parquet", "csv", "arrow", "feather"]:
        yield (f"dataset_{kind}",
               f"import pyarrow as pa, pyarrow.dataset as ds\nds.write_dataset(pa.Table.from_pandas(t), f, format='{kind}', partitioning=['id'])",
               f"import pyarrow.dataset as ds\nassert ds.dataset(f, format='{kind}').count_rows() == 50")
    yield ("arrow.csv", "import pyarrow as pa, pyarrow.csv as c\nc.write_csv(pa.Table.from_pandas(t), f)",
           "import pyarrow.csv as c\nassert c.read_csv(f).num_rows == 50")
    yield ("arrow.orc", "import pyarrow as pa, pyarrow.orc as o\no.write_table(pa.Table.from_pandas(t[['id', 'x']]), f)",
           "import pyarrow.orc as o\nassert o.read_table(f).num_rows == 50")
    yield ("groups.parquet", "import pyarrow as pa, pyarrow.parquet as q\nq.write_table(pa.Table.from_pandas(t), f, row_group_size=7, version='1.0')",
           "import pyarrow.parquet as q\nassert q.read_table(f).num_rows == 50")
    yield ("nested.parquet", "import pyarrow as pa, pyarrow.parquet as q\nq.write_table(pa.table({'l': [[1, 2], []], 's': [{'a': 1}, {'a': 2}], 'm': [b'x', None]}), f)",
           "import pyarrow.parquet as q\nassert q.read_table(f).num_rows == 2")
    p = "import polars as pl\np = pl.DataFrame({'id': list(range(50)), 'x': [i / 2 for i in range(50)], 'c': ['a', 'b'] * 25})\n"
    r = "import polars as pl\n"
    for name, write, read in [
        ("pl.parquet", "p.write_parquet(f)", "assert len(pl.read_parquet(f)) == 50"),
        ("pl_zstd.parquet", "p.write_parquet(f, compression='zstd', statistics=False)", "assert len(pl.read_parquet(f)) == 50"),
        ("pl.csv", "p.write_csv(f)", "assert len(pl.read_csv(f)) == 50"),
        ("pl_tab.tsv", "p.write_csv(f, separator='\\t')", "assert len(pl.read_csv(f, separator='\\t')) == 50"),
        ("pl.arrow", "p.write_ipc(f)", "assert len(pl.read_ipc(f)) == 50"),
        ("pl_zstd.arrow", "p.write_ipc(f, compression='zstd')", "assert len(pl.read_ipc(f)) == 50"),
        ("pl_stream.arrow", "p.write_ipc_stream(f)", "assert len(pl.read_ipc_stream(f)) == 50"),
        ("pl.ndjson", "p.write_ndjson(f)", "assert len(pl.read_ndjson(f)) == 50"),
        ("pl.json", "p.write_json(f)", "assert len(pl.read_json(f)) == 50"),
        ("pl.avro", "p.write_avro(f)", "assert len(pl.read_avro(f)) == 50"),
        ("pl.bin", "p.serialize(f)", "assert len(pl.DataFrame.deserialize(f)) == 50"),
    ]:
        yield name, p + write, r + read
    for codec in ["null", "deflate", "bzip2", "xz", "zstandard", "lz4"]:
        yield (f"{codec}.avro",
               "import fastavro\ns = {'type': 'record', 'name': 'r', 'fields': [{'name': 'id', 'type': 'int'}]}\n"
               f"with open(f, 'wb') as o:\n    fastavro.writer(o, s, [{{'id': i}} for i in range(50)], codec='{codec}')",
               "import fastavro\nassert len(list(fastavro.reader(open(f, 'rb')))) == 50")
    yield ("schemaless.avro",
           "import fastavro\nwith open(f, 'wb') as o:\n    fastavro.schemaless_writer(o, {'type': 'record', 'name': 'r', 'fields': [{'name': 'id', 'type': 'int'}]}, {'id': 300})",
           "import fastavro\nassert fastavro.schemaless_reader(open(f, 'rb'), {'type': 'record', 'name': 'r', 'fields': [{'name': 'id', 'type': 'int'}]})")
    for name in ["t.duckdb", "t.ddb"]:
        yield (name, "import duckdb\nc = duckdb.connect(f)\nc.execute('create table t as select range as id from range(50)')\nc.close()",
               "import duckdb\nassert duckdb.connect(f, read_only=True).execute('select count(*) from t').fetchone()[0] == 50")
    for kind in ["parquet", "csv", "json"]:
        yield (f"duck.{kind}", f"import duckdb\nduckdb.sql(\"copy (select range as id from range(50)) to '\" + f + \"'\")",
               f"import duckdb\nassert len(duckdb.sql(\"select * from '\" + f + \"'\").fetchall()) == 50")
    for name, call in {"t.sav": "sav", "t.zsav": "sav", "t.por": "por", "t.xpt": "xport", "t2.dta": "dta"}.items():
        extra = ", compress=True" if name == "t.zsav" else ""
        yield (name, f"import pyreadstat\npyreadstat.write_{call}(t[['id', 'x']].rename(columns=str.upper), f{extra})",
               f"import pyreadstat\nassert len(pyreadstat.read_{call}(f)[0]) == 50")
    for name in ["t.sqlite", "t.sqlite3", "t.s3db"]:
        yield (name, "import sqlite3\nc = sqlite3.connect(f)\nc.execute('create table t (x)')\nc.executemany('insert into t values (?)', [(i,) for i in range(50)])\nc.commit()\nc.close()",
               "import sqlite3\nassert len(sqlite3.connect(f).execute('select * from t').fetchall()) == 50")
