"""Text, archives, packed files and what else a step writes."""


def cases():
    yield "m.yaml", "import yaml\nyaml.safe_dump({'a': [1, 2]}, open(f, 'w'))", "import yaml\nassert yaml.safe_load(open(f))['a']"
    yield "m.yml", "import yaml\nyaml.safe_dump({'a': 1}, open(f, 'w'))", "import yaml\nassert yaml.safe_load(open(f))['a']"
    yield "m.toml", "import tomli_w\ntomli_w.dump({'a': 1}, open(f, 'wb'))", "import tomllib\nassert tomllib.load(open(f, 'rb'))['a']"
    yield "m.ini", "import configparser\nc = configparser.ConfigParser()\nc['a'] = {'b': '1'}\nc.write(open(f, 'w'))", "import configparser\nassert configparser.ConfigParser().read(f)"
    yield "m.xml", "import xml.etree.ElementTree as e\ne.ElementTree(e.Element('a')).write(f)", "import xml.etree.ElementTree as e\nassert e.parse(f).getroot().tag == 'a'"
    yield "o.json", "import orjson\nopen(f, 'wb').write(orjson.dumps({'a': [1.5]}))", "import orjson\nassert orjson.loads(open(f, 'rb').read())"
    yield "nan.json", "import json\njson.dump({'a': float('nan'), 'b': float('inf')}, open(f, 'w'))", "import json\nassert json.load(open(f))"
    yield "number.json", "import json\njson.dump(0.93, open(f, 'w'))", "import json\nassert json.load(open(f))"
    yield "null.json", "import json\njson.dump(None, open(f, 'w'))", "import json\nassert json.load(open(f)) is None"
    yield "empty_list.json", "import json\njson.dump([], open(f, 'w'))", "import json\nassert json.load(open(f)) == []"
    for packing, module in {"gz": "gzip", "bz2": "bz2", "xz": "lzma"}.items():
        yield (f"m.json.{packing}", f"import json, {module}\nwith {module}.open(f, 'wt') as o:\n    json.dump({{'a': 1}}, o)",
               f"import json, {module}\nassert json.load({module}.open(f, 'rt'))")
        yield (f"m.txt.{packing}", f"import {module}\nwith {module}.open(f, 'wt') as o:\n    o.write('hello')",
               f"import {module}\nassert {module}.open(f, 'rt').read() == 'hello'")
    yield "m.json.zst", "import zstandard\nopen(f, 'wb').write(zstandard.ZstdCompressor().compress(b'{\"a\": 1}'))", "import zstandard\nassert zstandard.ZstdDecompressor().decompress(open(f, 'rb').read())"
    yield "m.lz4", "import lz4.frame\nopen(f, 'wb').write(lz4.frame.compress(b'hello'))", "import lz4.frame\nassert lz4.frame.decompress(open(f, 'rb').read())"
    yield "m.zlib", "import zlib\nopen(f, 'wb').write(zlib.compress(b'hello'))", "import zlib\nassert zlib.decompress(open(f, 'rb').read())"
    yield "m.msgpack", "import msgpack\nopen(f, 'wb').write(msgpack.packb({'a': [1, 2]}))", "import msgpack\nassert msgpack.unpackb(open(f, 'rb').read())"
    yield "m.7z", "import py7zr\nwith py7zr.SevenZipFile(f, 'w') as z:\n    z.writestr('x', 'a.txt')", "import py7zr\nassert py7zr.SevenZipFile(f).getnames()"
    for mode, name in {"w": "m.tar", "w:gz": "m.tar.gz", "w:bz2": "m.tar.bz2", "w:xz": "m.tar.xz"}.items():
        yield (name, f"import tarfile\nopen('a.txt', 'w').write('x')\nwith tarfile.open(f, '{mode}') as z:\n    z.add('a.txt')",
               "import tarfile\nassert tarfile.open(f).getnames() == ['a.txt']")
    for name in ["m.tgz", "model.tar"]:
        yield (name, "import tarfile\nopen('a.txt', 'w').write('x')\nwith tarfile.open(f, 'w:gz') as z:\n    z.add('a.txt')",
               "import tarfile\nassert tarfile.open(f).getnames() == ['a.txt']")
    for form in ["USTAR_FORMAT", "PAX_FORMAT", "GNU_FORMAT"]:
        yield (f"{form}.tar", f"import tarfile\nopen('a.txt', 'w').write('x')\nwith tarfile.open(f, 'w', format=tarfile.{form}) as z:\n    z.add('a.txt')",
               "import tarfile\nassert tarfile.open(f).getnames() == ['a.txt']")
    for method in ["ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA"]:
        yield (f"{method}.zip", f"import zipfile\nwith zipfile.ZipFile(f, 'w', zipfile.{method}) as z:\n    z.writestr('a.txt', 'x')",
               "import zipfile\nassert zipfile.ZipFile(f).read('a.txt') == b'x'")
    for name, text in {"notes.md": "# Notes", "run.log": "12:00 ok", "page.html": "<html></html>", "p.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
                       "q.sql": "select 1;", "script.py": "x = 1", "vocab.txt": "a\nb", "labels": "cat\ndog", "_SUCCESS": "ok",
                       "g.dot": "digraph {}", "m.cfg": "[a]\nb = 1", "m.env": "A=1", "m.pmml": "<PMML/>", "l.libsvm": "1 1:0.5 2:0.1\n0 1:0.2\n"}.items():
        yield name, f"open(f, 'w').write({text!r})", f"assert open(f).read() == {text!r}"
    for encoding in ["utf-16", "latin-1", "utf-8-sig", "shift_jis"]:
        word = "データ" if encoding == "shift_jis" else "naïve café"
        yield f"{encoding}.txt", f"open(f, 'w', encoding='{encoding}').write('{word}\\n' * 20)", f"assert open(f, encoding='{encoding}').read()"
    record = ("import struct\ndef crc(b):\n    return struct.pack('<I', 0)\nwith open(f, 'wb') as o:\n    for i in range(5):\n        p = b'x' * 9\n"
              "        n = struct.pack('<Q', len(p))\n        o.write(n + crc(n) + p + crc(p))")
    for name in ["train.tfrecord", "train.tfrecords"]:
        yield name, record, "import struct\nassert struct.unpack('<Q', open(f, 'rb').read(8))[0] == 9"
    yield ("train.rec", "import struct\nopen(f, 'wb').write(struct.pack('<II', 0xCED7230A, 4) + b'abcd')", "assert open(f, 'rb').read(8)")
    yield ("i.png", "import struct, zlib\nc = lambda k, d: struct.pack('>I', len(d)) + k + d + struct.pack('>I', zlib.crc32(k + d))\n"
           "open(f, 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n' + c(b'IHDR', struct.pack('>IIBBBBB', 1, 1, 8, 0, 0, 0, 0)) + c(b'IDAT', zlib.compress(b'\\0\\0')) + c(b'IEND', b''))",
           "assert open(f, 'rb').read(4) == b'\\x89PNG'")
    yield ("wave.wav", "import wave\nwith wave.open(f, 'wb') as w:\n    w.setnchannels(1)\n    w.setsampwidth(2)\n    w.setframerate(8000)\n    w.writeframes(b'\\0\\0' * 50)",
           "import wave\nassert wave.open(f).getnframes() == 50")
    yield "index.faiss", "open(f, 'wb').write(b'IxF2' + bytes(range(40)))", "assert open(f, 'rb').read(4) == b'IxF2'"
    yield ("saved_model", "import os\nos.makedirs(f + '/variables')\nopen(f + '/saved_model.pb', 'wb').write(b'\\x08\\x01\\x12\\x07\\x0a\\x05serve')\nopen(f + '/variables/variables.index', 'wb').write(b'\\x00\\x00\\x02\\x08')",
           "assert open(f + '/saved_model.pb', 'rb').read()")
    yield "unicode-é.csv", "t.to_csv(f, index=False)", "assert len(pd.read_csv(f)) == 50"
    yield "with blank.csv", "t.to_csv(f, index=False)", "assert len(pd.read_csv(f)) == 50"
    yield "deep", "import os\np = f + '/k=1' * 13\nos.makedirs(p)\nt.to_csv(p + '/d.csv')", "import glob\nassert glob.glob(f + '/**/*.csv', recursive=True)"
    yield "bytes.bin", "open(f, 'wb').write(bytes(range(256)))", "assert open(f, 'rb').read()"
    yield "struct.bin", "import struct\nopen(f, 'wb').write(struct.pack('<10d', *range(10)))", "assert open(f, 'rb').read()"
