"""JSON with the original functions of Python, even if a script or a package replaces them."""
from .own_builtins import __builtins__
import json


class _Encoder(json.JSONEncoder):
    encode = json.JSONEncoder.encode
    iterencode = json.JSONEncoder.iterencode


class _Decoder(json.JSONDecoder):
    decode = json.JSONDecoder.decode
    raw_decode = json.JSONDecoder.raw_decode


_encode = _Encoder(allow_nan=False).encode
_decode = _Decoder().decode


def encode(value):
    """Returns bytes."""
    return _encode(value).encode()


def decode(data):
    """`data`: bytes. Raises `ValueError` for invalid JSON."""
    return _decode(data.decode())
