"""What pandas writes."""


def cases():
    packings = {"": "", ".gz": "", ".bz2": "", ".xz": "", ".zst": "", ".zip": "", ".tar": "",
                ".tar.gz": "", ".tar.bz2": "", ".tar.xz": ""}
    for packing in packings:
        yield f"t.csv{packing}", "t.to_csv(f, index=False)", "assert len(pd.read_csv(f)) == 50"
    for packing in ["", ".gz", ".bz2", ".xz", ".zst", ".zip"]:
        yield (f"t.tsv{packing}", "t.to_csv(f, sep='\\t', index=False)",
               "assert len(pd.read_csv(f, sep='\\t')) == 50")
        yield (f"t.jsonl{packing}", "t.to_json(f, orient='records', lines=True)",
               "assert len(pd.read_json(f, lines=True)) == 50")
        yield f"t.json{packing}", "t.to_json(f, orient='records')", "assert len(pd.read_json(f)) == 50"
    for orient in ["split", "index", "columns", "values", "table"]:
        yield (f"{orient}.json", f"t.to_json(f, orient='{orient}')",
               f"assert len(pd.read_json(f, orient='{orient}')) == 50")
    for separator, name in [(";", "semicolon"), ("|", "pipe"), (" ", "space"), (":", "colon")]:
        yield (f"{name}.csv", f"t.to_csv(f, sep='{separator}', index=False)",
               f"assert pd.read_csv(f, sep='{separator}').shape == t.shape")
    for encoding in ["utf-8-sig", "utf-16", "latin-1", "cp1252", "utf-32"]:
        yield (f"{encoding}.csv", f"t.to_csv(f, encoding='{encoding}', index=False)",
               f"assert len(pd.read_csv(f, encoding='{encoding}')) == 50")
    for name, options in {"no_header": "header=False", "index": "", "one_column": "columns=['x']",
                          "quoted": "quoting=1", "crlf": "lineterminator='\\r\\n'",
                          "float": "float_format='%.2f'", "decimal": "decimal=',', sep=';'",
                          "na": "na_rep='NULL'"}.items():
        yield f"{name}.csv", f"t.to_csv(f, {options})", "assert len(pd.read_csv(f)) > 40"
    for name in ["t.data", "t.txt", "t", "t.csv.2024", "part-00000", "t.dat"]:
        yield name, "t.to_csv(f, index=False, compression=None)", "assert len(pd.read_csv(f, compression=None)) == 50"
    for codec in ["snappy", "gzip", "brotli", "zstd", "lz4", "none"]:
        given = None if codec == "none" else codec
        yield (f"{codec}.parquet", f"t.to_parquet(f, compression={given!r})",
               "assert len(pd.read_parquet(f)) == 50")
    yield "t.pq", "t.to_parquet(f)", "assert len(pd.read_parquet(f)) == 50"
    yield "indexed.parquet", "t.set_index('id').to_parquet(f)", "assert len(pd.read_parquet(f)) == 50"
    yield ("hive", "t.assign(k=t.id % 3).to_parquet(f, partition_cols=['k'])",
           "assert len(pd.read_parquet(f)) == 50")
    for codec in ["lz4", "zstd", "uncompressed"]:
        yield (f"{codec}.feather", f"t.to_feather(f, compression='{codec}')",
               "assert len(pd.read_feather(f)) == 50")
    yield "t.orc", "t.drop(columns='day').to_orc(f)", "assert len(pd.read_orc(f)) == 50"
    for packing in ["", ".gz", ".bz2", ".xz", ".zst", ".zip"]:
        yield f"t.pkl{packing}", "t.to_pickle(f)", "assert len(pd.read_pickle(f)) == 50"
    for protocol in range(6):
        yield (f"p{protocol}.pickle", f"t.to_pickle(f, protocol={protocol})",
               "assert len(pd.read_pickle(f)) == 50")
    for version in [114, 117, 118, 119]:
        yield (f"v{version}.dta", f"t[['id', 'x']].to_stata(f, version={version}, write_index=False)",
               "assert len(pd.read_stata(f)) == 50")
    yield "t.xlsx", "t.to_excel(f, index=False)", "assert len(pd.read_excel(f)) == 50"
    yield ("two.xlsx", "with pd.ExcelWriter(f) as w:\n    t.to_excel(w, sheet_name='a')\n    t.to_excel(w, sheet_name='b')",
           "assert len(pd.read_excel(f, sheet_name=None)) == 2")
    for form in ["fixed", "table"]:
        yield (f"{form}.h5", f"t[['id', 'x']].to_hdf(f, key='t', format='{form}')",
               "assert len(pd.read_hdf(f)) == 50")
    yield ("t.db", "import sqlite3\nc = sqlite3.connect(f)\nt.to_sql('t', c)\nc.close()",
           "import sqlite3\nassert len(pd.read_sql('select * from t', sqlite3.connect(f))) == 50")
    yield "t.html", "t.to_html(f)", "assert '<table' in open(f).read()"
    yield "t.tex", "open(f, 'w').write('\\\\begin{tabular}{l}x\\\\end{tabular}')", "assert open(f).read()"
    yield "t.string.txt", "open(f, 'w').write(t.to_string())", "assert len(pd.read_fwf(f)) == 50"
