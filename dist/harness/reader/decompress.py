"""Opens compressed files by what they contain, whatever their name."""
import io


def open_content(path, compression):
    """A binary file of the content. Raises `ImportError` without a package for it."""
    if compression is None:
        return open(path, "rb")
    if compression == "gzip":
        import gzip

        return gzip.open(path)
    if compression == "bzip2":
        import bz2

        return bz2.open(path)
    if compression == "xz":
        import lzma

        return lzma.open(path)
    if compression == "zlib":
        return _inflated(path)
    return _by_package(path, compression)


_MOST_BYTES = 1 << 28


def _inflated(path):
    import zlib

    with open(path, "rb") as file:
        return io.BytesIO(zlib.decompressobj().decompress(file.read(), _MOST_BYTES))


def _by_package(path, compression):
    if compression == "zstd":
        try:
            from compression import zstd  # Python 3.14

            return zstd.open(path)
        except ImportError:
            pass
    import pyarrow

    name = {"zstd": "zstd", "lz4": "lz4"}[compression]
    return pyarrow.CompressedInputStream(pyarrow.OSFile(path), name)
