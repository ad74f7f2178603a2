"""Whether a call uses its path as a file or as a directory."""
import ast

_FILE_FUNCTIONS = {
    "open", "read_csv", "read_parquet", "read_json", "read_excel", "read_pickle", "read_feather",
    "read_table", "read_hdf", "read_orc", "read_xml", "scan_csv", "scan_parquet", "to_csv",
    "to_parquet", "to_json", "to_excel", "to_pickle", "to_feather", "to_hdf", "write_csv",
    "write_parquet", "savefig", "imread", "imwrite", "loadtxt", "savetxt", "genfromtxt", "savez",
    "savez_compressed", "load_model", "save_model", "is_tarfile", "is_zipfile", "ZipFile",
    "dirname", "Booster",
}  # fmt: skip
# Names that are too common alone: they only count with one of these modules.
_FILE_METHODS_OF = {
    "load": {"np", "numpy", "joblib", "torch"},
    "save": {"np", "numpy", "torch"},
    "dump": {"joblib"},
}
_DIRECTORY_FUNCTIONS = {
    "listdir", "scandir", "walk", "makedirs", "mkdir", "rmtree", "copytree", "chdir",
    "extractall", "make_archive",
}  # fmt: skip
_DIRECTORY_METHODS = {"iterdir", "glob", "rglob", "mkdir", "joinpath", "rmdir"}
_FILE_METHODS = {
    "read_text", "read_bytes", "write_text", "write_bytes", "open", "with_suffix",
}  # fmt: skip
_TRANSPARENT = {
    "Path", "PurePath", "PosixPath", "str", "fspath", "abspath", "realpath", "expanduser",
    "expandvars", "normpath",
}  # fmt: skip
_TRANSPARENT_METHODS = {"resolve", "absolute", "expanduser", "as_posix", "rstrip", "strip"}


def path_kind_of_call(call, is_receiver):
    """`file`, `directory` or `None`, for a path that is an argument or the receiver of a call.

    `isfile` and `isdir` are not evidence: they only test the kind.
    """
    name, owner = name_and_owner(call.func)
    if is_receiver:
        if name in _DIRECTORY_METHODS:
            return "directory"
        return "file" if name in _FILE_METHODS else None
    if name == "join" and owner in ("path", "posixpath", "ntpath"):
        return "directory"
    if name in _DIRECTORY_FUNCTIONS:
        return "directory"
    if name in _FILE_FUNCTIONS or owner in _FILE_METHODS_OF.get(name, ()):
        return "file"
    return None


def transparent_argument(call, receiver, arguments):
    """The path that such a call as `Path(p)`, `str(p)` or `p.resolve()` hands on, or `None`."""
    name, _ = name_and_owner(call.func)
    if receiver is not None:
        return receiver if name in _TRANSPARENT_METHODS else None
    if name in _TRANSPARENT and len(arguments) == 1:
        return arguments[0]
    return None


def name_and_owner(function):
    """`os.path.join` is `("join", "path")`, `open` is `("open", "")`."""
    if isinstance(function, ast.Name):
        return function.id, ""
    if not isinstance(function, ast.Attribute):
        return "", ""
    owner = function.value
    return function.attr, getattr(owner, "attr", getattr(owner, "id", ""))
