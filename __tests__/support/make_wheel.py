"""Writes the wheel of an empty package, which pip can install without a network: `make_wheel.py DIR`."""
import os
import sys
import zipfile

WHEEL = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
FILES = {
    "toy_package.py": "",
    "toy_package-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: toy_package\nVersion: 1.0\n",
    "toy_package-1.0.dist-info/WHEEL": WHEEL,
}

path = os.path.join(sys.argv[1], "toy_package-1.0-py3-none-any.whl")
record = "toy_package-1.0.dist-info/RECORD"
with zipfile.ZipFile(path, "w") as wheel:
    for name, text in FILES.items():
        wheel.writestr(name, text)
    wheel.writestr(record, "".join(f"{name},,\n" for name in [*FILES, record]))
print(path)
