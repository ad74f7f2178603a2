"""Models and Python objects: pickle, joblib, cloudpickle, LightGBM, scikit-learn."""

MODEL = "from sklearn.linear_model import LogisticRegression\nm = LogisticRegression().fit(a[:, :2], [0, 1] * 10)\n"


def cases():
    for protocol in range(6):
        for name in [f"m{protocol}.pkl", f"m{protocol}.bin"]:
            yield (name, f"{MODEL}import pickle\npickle.dump(m, open(f, 'wb'), protocol={protocol})",
                   "import pickle\nassert pickle.load(open(f, 'rb')).coef_.shape == (1, 2)")
    for name in ["m.pickle", "m.p", "model", "m.sav", "m.model", "m.dat", "m.obj"]:
        yield (name, f"{MODEL}import pickle\npickle.dump(m, open(f, 'wb'))",
               "import pickle\nassert pickle.load(open(f, 'rb')).coef_.shape == (1, 2)")
    for name, value in {"none.pkl": "None", "int.pkl": "7", "text.pkl": "'x'", "list.pkl": "[1, 2]",
                        "dict.pkl": "{'a': 1}", "tuple.pkl": "(1, 2)", "set.pkl": "{1}", "bytes.pkl": "b'abc'",
                        "float.pkl": "1.5", "empty.pkl": "{}", "true.pkl": "True"}.items():
        yield (name, f"import pickle\npickle.dump({value}, open(f, 'wb'))", f"import pickle\nassert pickle.load(open(f, 'rb')) == {value}")
    yield ("zero_text.pkl", "import pickle\npickle.dump({'a': [1]}, open(f, 'wb'), protocol=0)", "import pickle\nassert pickle.load(open(f, 'rb'))")
    yield ("two.pkl", "import pickle\nwith open(f, 'wb') as o:\n    pickle.dump(1, o)\n    pickle.dump(2, o)",
           "import pickle\ni = open(f, 'rb')\nassert pickle.load(i) + pickle.load(i) == 3")
    for name, how in {"m.joblib": "", "m.joblib.gz": "", "m.joblib.z": "", "m.joblib.bz2": "", "m.joblib.xz": "",
                      "m.joblib.lzma": "", "zlib.joblib": ", compress=('zlib', 3)", "gzip.joblib": ", compress=('gzip', 3)",
                      "bz2.joblib": ", compress=('bz2', 3)", "lzma.joblib": ", compress=('lzma', 3)",
                      "xz.joblib": ", compress=('xz', 3)", "lz4.joblib": ", compress=('lz4', 3)", "three.pkl": ", compress=3",
                      "nine.joblib": ", compress=9", "m.jl": "", "joblib_model": "", "m.dump": "", "old.joblib": ", protocol=2",
                      "model.pkl.z": ""}.items():
        yield name, f"{MODEL}import joblib\njoblib.dump(m, f{how})", "import joblib\nassert joblib.load(f).coef_.shape == (1, 2)"
    yield "array.joblib", "import joblib\njoblib.dump(a, f)", "import joblib\nassert joblib.load(f).shape == (20, 8)"
    yield "frame.joblib", "import joblib\njoblib.dump(t, f)", "import joblib\nassert len(joblib.load(f)) == 50"
    yield ("cloud.pkl", "import cloudpickle\ncloudpickle.dump(lambda x: x + 1, open(f, 'wb'))",
           "import pickle\nassert pickle.load(open(f, 'rb'))(1) == 2")
    for packing, module in {"gz": "gzip", "bz2": "bz2", "xz": "lzma"}.items():
        yield (f"m.pickle.{packing}", f"{MODEL}import pickle, {module}\nwith {module}.open(f, 'wb') as o:\n    pickle.dump(m, o)",
               f"import pickle, {module}\nassert pickle.load({module}.open(f)).coef_.shape == (1, 2)")
    lgb = "import lightgbm as lgb\nb = lgb.train({'verbosity': -1, 'num_threads': 1, 'min_data_in_leaf': 1}, lgb.Dataset(a, [0, 1] * 10), 2)\n"
    for name in ["lgb.txt", "lgb.model", "lgb.lgb"]:
        yield name, f"{lgb}b.save_model(f)", "import lightgbm as lgb\nassert lgb.Booster(model_file=f).num_trees() == 2"
    yield "lgb.json", f"{lgb}import json\njson.dump(b.dump_model(), open(f, 'w'))", "import json\nassert json.load(open(f))['tree_info']"
    yield ("lgb_data.bin", f"{lgb}lgb.Dataset(a, [0, 1] * 10, params={{'verbosity': -1}}).save_binary(f)",
           "assert open(f, 'rb').read(20)")
    yield "m.shelf", "import shelve\nwith shelve.open(f) as s:\n    s['a'] = 1", "import shelve\nassert shelve.open(f)['a'] == 1"
