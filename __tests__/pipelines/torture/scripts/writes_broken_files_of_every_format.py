# status: passed
# codes: content-unlike-name file-damaged
# neighbours: unchanged
from pathlib import Path

BROKEN = {
    "a.parquet": b"PAR1" + b"\xff" * 200 + b"PAR1",
    "b.csv.gz": b"\x1f\x8b\x08\x00" + b"\xff" * 50,
    "c.json": b'{"a": [1, 2',
    "d.jsonl": b'{"a": 1}\n{"a"\n',
    "e.csv": b'a,b\n"1,2\n' + b"\x00\xff\xfe" * 100,
    "f.tar.gz": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + b"\x00" * 30,
    "g.zip": b"PK\x03\x04" + b"\x00" * 20,
    "h.pkl": b"\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7f.",
    "i.npy": b"\x93NUMPY\x01\x00\xff\xff{",
    "j.csv.zst": b"\x28\xb5\x2f\xfd\x04",
    "k.csv.bz2": b"BZh9" + b"\xff" * 20,
    "l.xlsx": b"PK\x05\x06",
}


def main(input_paths, output_paths, environ_vars, job_args):
    for name, content in BROKEN.items():
        Path(output_paths["out"], name).write_bytes(content)
