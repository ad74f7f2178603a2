"""Names of the members of archives, and shapes of the arrays among them."""
import ast
import itertools
import json
import struct
import tarfile
import zipfile

from .words import MOST_MEMBERS, array, member

_MOST_HEADER_BYTES = 1 << 16


def read_zip(path, compression, limits):
    with zipfile.ZipFile(path) as archive:
        names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
    if "xl/workbook.xml" in names:
        from .table_texts import read_excel

        return read_excel(path, compression, limits)
    found = {"members": [member(name) for name in names[:MOST_MEMBERS]]}
    if len(names) == 1 and names[0].lower().endswith((".csv", ".tsv")):
        from .table_texts import zipped_table

        found["table"] = zipped_table(path, names[0], limits)
    return found


def read_npz(path, compression, limits):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()[:MOST_MEMBERS]
        return {"members": [member(_array_name(name), _header(archive, name)) for name in names]}


def _array_name(name):
    return name[: -len(".npy")] if name.endswith(".npy") else name


def _header(archive, name):
    """Shape and type by the header of a `.npy` member; the data is not read."""
    with archive.open(name) as file:
        start = file.read(8)
        if start[:6] != b"\x93NUMPY":
            return None
        size = "<H" if start[6] == 1 else "<I"
        (length,) = struct.unpack(size, file.read(struct.calcsize(size)))
        header = ast.literal_eval(file.read(min(length, _MOST_HEADER_BYTES)).decode("latin-1"))
    return array(header["shape"], _dtype(header["descr"]))


_KINDS = {"i": "int", "u": "uint", "f": "float", "c": "complex"}


def _dtype(descr):
    """`float64` for `<f8`, as NumPy names it."""
    if not isinstance(descr, str):
        return "record"
    kind, size = descr.lstrip("<>|=")[:1], descr.lstrip("<>|=")[1:]
    if kind in _KINDS and size.isdigit():
        return f"{_KINDS[kind]}{int(size) * 8}"
    return {"b": "bool", "O": "object"}.get(kind, descr)


def read_tar(path, compression, limits):
    with tarfile.open(path) as archive:
        files = (entry.name for entry in archive if entry.isfile())
        return {"members": [member(name) for name in itertools.islice(files, MOST_MEMBERS)]}


def read_safetensors(path, compression, limits):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(min(length, 1 << 24)))
    header.pop("__metadata__", None)
    tensors = list(header.items())[:MOST_MEMBERS]
    return {"members": [member(name, array(one["shape"], one["dtype"])) for name, one in tensors]}
