"""Describes one file by its format. The words of the result are those of `src/data/profile.ts`."""
from .archives import read_npz, read_safetensors, read_tar, read_zip
from .arrow_files import read_arrow, read_orc, read_parquet
from .databases import read_hdf5, read_matlab, read_sas, read_sqlite, read_stata
from .model_files import read_lightgbm, read_xgboost
from .table_texts import read_csv, read_excel, read_json, read_jsonl, read_tsv
from .unpickle import read_pickle

_READERS = {
    "pickle": read_pickle,
    "joblib": read_pickle,
    "arrow": read_arrow,
    "orc": read_orc,
    "parquet": read_parquet,
    "csv": read_csv,
    "tsv": read_tsv,
    "json": read_json,
    "jsonl": read_jsonl,
    "excel": read_excel,
    "zip": read_zip,
    "npz": read_npz,
    "tar": read_tar,
    "safetensors": read_safetensors,
    "sqlite": read_sqlite,
    "hdf5": read_hdf5,
    "netcdf": read_hdf5,
    "matlab": read_matlab,
    "stata": read_stata,
    "sas": read_sas,
    "lightgbm": read_lightgbm,
    "xgboost": read_xgboost,
}


def read_file(file, limits):
    """`table`, `array`, `model` and `members`, as far as the file has them; `None` for an unknown
    format. Raises any exception if it cannot be read."""
    reader = _READERS.get(file["format"])
    if reader is None:
        return None
    return reader(file["path"], file.get("compression"), limits)
