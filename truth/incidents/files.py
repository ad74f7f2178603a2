# Files that are missing, elsewhere, damaged or of another kind.
# == one level deeper {"names": ["hyperparameters.json"], "origin": "prep"}
# -- prep
json.dump({"a": 1}, open(outputs + "/hyperparameters.json", "w"))
# -- use
print(json.load(open(inputs + "/code/hyperparameters.json")))
# == one level higher {"names": ["hyperparameters.json"], "origin": "prep"}
# -- prep
os.makedirs(outputs + "/code")
json.dump({"a": 1}, open(outputs + "/code/hyperparameters.json", "w"))
# -- use
print(json.load(open(inputs + "/hyperparameters.json")))
# == own FileNotFoundError {"names": ["model.tar.gz", "xgboost_model.bst"], "origin": "prep"}
# -- prep
Path(outputs + "/xgboost_model.bst").write_text("tree")
# -- use
found = glob.glob(inputs + "/**/model.tar.gz", recursive=True)
if not found:
    raise FileNotFoundError(f"model.tar.gz not found in {inputs}")
# == glob into a variable {"names": ["part-0.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1]}).to_csv(outputs + "/part-0.csv", index=False)
# -- use
files = sorted(glob.glob(inputs + "/*.parquet"))
print(pd.concat([pd.read_parquet(file) for file in files]))
# == directory renamed {"names": ["val", "validation"], "origin": "prep"}
# -- prep
for part in ["train", "validation", "test"]:
    os.makedirs(outputs + "/" + part)
    pd.DataFrame({"x": [1]}).to_csv(outputs + f"/{part}/d.csv", index=False)
# -- use
print(pd.read_csv(inputs + "/val/d.csv"))
# == zero bytes {"names": ["b.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1]}).to_csv(outputs + "/a.csv", index=False)
open(outputs + "/b.csv", "w").close()
# -- use
for file in sorted(Path(inputs).glob("*.csv")):
    print(pd.read_csv(file))
# == truncated pickle {"names": ["m.pkl"], "origin": "prep"}
# -- prep
data = pickle.dumps(list(range(5000)))
Path(outputs + "/m.pkl").write_bytes(data[: len(data) // 2])
# -- use
print(pickle.load(open(inputs + "/m.pkl", "rb")))
# == truncated gzip {"names": ["d.csv.gz"], "origin": "prep"}
# -- prep
import gzip
data = gzip.compress(b"a,b\n" + b"".join(b"%d,%d\n" % (i, i * 7919 % 10007) for i in range(3000)))
Path(outputs + "/d.csv.gz").write_bytes(data[: len(data) // 2])
# -- use
print(pd.read_csv(inputs + "/d.csv.gz"))
# == JSON in a csv {"names": ["d.csv"], "origin": "prep", "column": "x"}
# -- prep
Path(outputs + "/d.csv").write_text(json.dumps([{"x": 1}, {"x": 2}]))
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t["x"].sum())
# == csv in a parquet {"names": ["d.parquet"], "origin": "prep"}
# -- prep
Path(outputs + "/d.parquet").write_text("a,b\n1,2\n")
# -- use
print(pd.read_parquet(inputs + "/d.parquet"))
# == latin-1 {"names": ["d.csv"], "origin": "prep"}
# -- prep
Path(outputs + "/d.csv").write_bytes("name,x\ncafé,1\n".encode("latin-1"))
# -- use
print(pd.read_csv(inputs + "/d.csv"))
# == invalid JSON {"names": ["m.json"], "origin": "prep"}
# -- prep
Path(outputs + "/m.json").write_text("{'a': 1}")
# -- use
print(json.load(open(inputs + "/m.json")))
# == member of a zip {"names": ["a.npz"], "origin": "prep", "column": "weights"}
# -- prep
np.savez(outputs + "/a.npz", bias=np.ones(2))
# -- use
print(np.load(inputs + "/a.npz")["weights"])
# == member of a tar {"names": ["model.tar.gz", "model.json"], "origin": "prep"}
# -- prep
import tarfile
Path("weights.txt").write_text("1")
with tarfile.open(outputs + "/model.tar.gz", "w:gz") as archive:
    archive.add("weights.txt")
# -- use
import tarfile
with tarfile.open(inputs + "/model.tar.gz") as archive:
    print(archive.extractfile("model.json").read())
# == extracted and then opened {"names": ["model.tar.gz", "model.json"], "origin": "prep"}
# -- prep
import tarfile
Path("weights.txt").write_text("1")
with tarfile.open(outputs + "/model.tar.gz", "w:gz") as archive:
    archive.add("weights.txt")
# -- use
import tarfile
with tarfile.open(inputs + "/model.tar.gz") as archive:
    archive.extractall("extracted", filter="data")
print(open("extracted/model.json").read())
# == pickle of the wrong kind {"names": ["model.pkl"], "origin": "prep"}
# -- prep
pickle.dump({"weights": [1, 2]}, open(outputs + "/model.pkl", "wb"))
# -- use
model = pickle.load(open(inputs + "/model.pkl", "rb"))
print(model.predict_proba([[1]]))
# == pickle of a class that is gone {"names": ["model.pkl"], "origin": "prep"}
# -- prep
import types
module = types.ModuleType("gone_module")
exec("class Scaler: pass", module.__dict__)
sys.modules["gone_module"] = module
module.Scaler.__module__ = "gone_module"
pickle.dump(module.Scaler(), open(outputs + "/model.pkl", "wb"))
# -- use
print(pickle.load(open(inputs + "/model.pkl", "rb")))
# == file missing two steps up {"names": ["labels.csv"], "origin": "b"}
# -- a
pd.DataFrame({"x": [1]}).to_csv(outputs + "/t.csv", index=False)
pd.DataFrame({"y": [1]}).to_csv(outputs + "/labels.csv", index=False)
# -- b
pd.read_csv(inputs + "/t.csv").to_csv(outputs + "/t.csv", index=False)
# -- c
import shutil
for file in os.listdir(inputs):
    shutil.copy(inputs + "/" + file, outputs)
# -- d
print(pd.read_csv(inputs + "/labels.csv"))
# == unlike shards {"names": ["part-1.csv"], "origin": "prep", "column": "y"}
# -- prep
pd.DataFrame({"x": [1], "y": [2]}).to_csv(outputs + "/part-0.csv", index=False)
pd.DataFrame({"x": [1], "z": [2]}).to_csv(outputs + "/part-1.csv", index=False)
# -- use
for file in sorted(Path(inputs).glob("part-*.csv")):
    print(pd.read_csv(file)["y"].sum())
# == raw numbers {"fault": "none"}
# -- prep
np.random.rand(100, 8).astype("float32").tofile(outputs + "/emb.bin")
# -- use
x = np.fromfile(inputs + "/emb.bin", dtype="float32").reshape(-1, 8)
np.save(outputs + "/x.npy", x)
# == class pickled by the script {"fault": "none"}
# -- prep
class Scaler:
    factor = 2
# main:
pickle.dump(Scaler(), open(outputs + "/scaler.pkl", "wb"))
# -- use
print(pickle.load(open(inputs + "/scaler.pkl", "rb")).factor)
Path(outputs + "/done.txt").write_text("done")
# == deep directory {"fault": "none"}
# -- prep
folder = outputs + "".join(f"/level={at}" for at in range(13))
os.makedirs(folder)
pd.DataFrame({"x": [1]}).to_csv(folder + "/d.csv", index=False)
# -- use
files = glob.glob(inputs + "/**/*.csv", recursive=True)
pd.concat([pd.read_csv(file) for file in files]).to_csv(outputs + "/d.csv", index=False)
