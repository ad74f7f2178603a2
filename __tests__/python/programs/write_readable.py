"""Writes files that the reader can describe, and pickles that are hostile to it."""
import datetime
import pickle
import sqlite3

import joblib
import lightgbm
import numpy
import pandas
import polars
import pyarrow
from scipy.io import savemat
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline

DAY = datetime.date(2020, 1, 1)
FRAME = pandas.DataFrame(
    {"id": [1, 2, 3], "x": [1.5, None, 2.5], "s": ["a", None, "c"], "day": DAY, "none": None}
)
SMALL = pandas.DataFrame({"id": [1, 2, 3], "s": ["a", "b", "c"]})
ARRAY = numpy.zeros((2, 3))
FEATURES = FRAME[["id", "x"]].fillna(0)

HOSTILE = {
    "hangs": "import time; time.sleep(1000)",
    "spins": "while True: pass",
    "exits": "raise SystemExit(0)",
    "leaves": "import os; os._exit(0)",
    "prints": "import os\n"
    "print('x' * 100000)\n"
    "for one in range(20):\n"
    "    try: os.write(one, b'{\"id\": 2, \"profile\": {\"members\": []}}\\n')\n"
    "    except OSError: pass\n",
    "eats": "held = bytearray(1 << 36)",
    "forks": "import os, time\n"
    "for _ in range(20):\n"
    "    if os.fork() == 0: time.sleep(1000)\n"
    "time.sleep(1000)\n",
    "daemon": "import os, time\n"
    "if os.fork() == 0:\n"
    "    os.setsid()\n"
    "    if os.fork() == 0:\n"
    "        with open('daemon.pid', 'w') as file: file.write(str(os.getpid()))\n"
    "        time.sleep(1000)\n"
    "    os._exit(0)\n"
    "time.sleep(1)\n",
    "kills": "import os; os.kill(os.getppid(), 9)",
}


class Runs:
    def __init__(self, code):
        self.code = code

    def __reduce__(self):
        return exec, (self.code,)


def main():
    FRAME.to_pickle("t.pkl")
    FRAME.to_pickle("t.pkl.bz2")
    joblib.dump(FRAME, "t.joblib")
    joblib.dump(FRAME, "compressed.joblib", compress=3)
    FRAME.to_feather("t.feather")
    for kind in ("bz2", "xz", "zip"):
        FRAME.to_csv(f"t.csv.{kind}", index=False)
    FRAME.to_csv("semicolons.csv.bz2", index=False, sep=";")
    with pyarrow.CompressedOutputStream("t.csv.zst", "zstd") as file:
        file.write(FRAME.to_csv(index=False).encode())
    SMALL.to_orc("t.orc")
    SMALL.to_stata("t.dta", write_index=False)
    SMALL.to_sql("t", sqlite3.connect("t.sqlite"), index=False)
    numpy.savez("a.npz", X=ARRAY)
    savemat("m.mat", {"X": ARRAY})
    dump(polars.DataFrame({"a": [1, 2]}), "polars.pkl")
    dump(ARRAY, "array.pkl")
    dump({"note": "text", "X": ARRAY}, "dict.pkl")
    joblib.dump(make_pipeline(LinearRegression()).fit(FEATURES, [0, 1, 0]), "model.joblib")
    data = lightgbm.Dataset(FEATURES, [0, 1, 0])
    settings = {"verbose": -1, "min_data_in_leaf": 1}
    lightgbm.train(settings, data, 2).save_model("booster.txt")
    for name, code in HOSTILE.items():
        dump(Runs(code), f"{name}.pkl")
    with open("corrupt.pkl", "wb") as file:
        file.write(b"\x80\x04\x95\xff\xff\x00\x00\x00\x00\x00\x00garbage")


def dump(value, name):
    with open(name, "wb") as file:
        pickle.dump(value, file)


main()
