# Types and values that the consumer cannot use.
# == text in one late row {"column": "age", "names": ["d.csv"], "origin": "prep"}
# -- prep
n = 3000
df = pd.DataFrame({"id": range(n), "age": range(n), "city": ["a", "b"] * (n // 2), "label": [0, 1] * (n // 2)})
df["age"] = df["age"].astype(object)
df.loc[2900, "age"] = "unknown"
df.to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LogisticRegression
df = pd.read_csv(inputs + "/d.csv")
features = ["id", "age"]
X = df[features]
LogisticRegression().fit(X, df.label)
# == null in one late row {"column": "age", "names": ["d.csv"], "origin": "prep"}
# -- prep
n = 3000
df = pd.DataFrame({"id": range(n), "age": range(n), "city": ["a", "b"] * (n // 2), "label": [0, 1] * (n // 2)})
df.loc[2900, "age"] = None
df.loc[10, "city"] = None
df.to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LogisticRegression
df = pd.read_csv(inputs + "/d.csv")
features = ["id", "age"]
X = df[features]
LogisticRegression().fit(X, df.label)
# == fit without the label on a text column {"column": "city", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"age": [1, 2, 3], "city": ["x1", "x2", "x3"], "label": [0, 1, 0]}).to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LogisticRegression
df = pd.read_csv(inputs + "/d.csv")
LogisticRegression().fit(df.drop(columns=["label"]), df["label"])
# == category filled with a new word {"column": "c", "names": ["d.parquet"], "origin": "prep"}
# -- prep
pd.DataFrame({"c": pd.Categorical(["a", None, "b"]), "x": [1, 2, 3]}).to_parquet(outputs + "/d.parquet")
# -- use
df = pd.read_parquet(inputs + "/d.parquet")
print(df["c"].fillna("[MISSING]"))
# == category compared {"column": "c", "names": ["d.parquet"], "origin": "prep"}
# -- prep
pd.DataFrame({"c": pd.Categorical(["a", "c", "b"]), "x": [1, 2, 3]}).to_parquet(outputs + "/d.parquet")
# -- use
df = pd.read_parquet(inputs + "/d.parquet")
print(df["c"] < "b")
# == merge of unlike keys {"column": "order_id", "names": ["b.parquet", "a.parquet"], "origin": "right", "alsoSteps": ["left"], "steps": {"right": {"input_paths": {}}, "use": {"input_paths": {"data": {"from": "left.data"}, "other": {"from": "right.data"}}}}}
# -- left
pd.DataFrame({"order_id": [1, 2], "x": [1, 2]}).to_parquet(outputs + "/a.parquet")
# -- right
pd.DataFrame({"order_id": ["1", "2"], "y": [1, 2]}).to_parquet(outputs + "/b.parquet")
# -- use
a = pd.read_parquet(inputs + "/a.parquet")
b = pd.read_parquet(input_paths["other"] + "/b.parquet")
print(a.merge(b, on="order_id"))
# == text compared with a number {"column": "age", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"age": ["n1", "n2"], "x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df[df["age"] > 30])
# == mean of text {"column": "age", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"age": ["n1", "n2"], "x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df["age"].mean())
# == str accessor on numbers {"column": "code", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"code": [101, 102], "x": ["a", "b"]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df["code"].str.upper())
# == dt accessor on text {"column": "day", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"day": ["2024-01-01", "2024-01-02"], "x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df["day"].dt.year)
# == date that cannot be read {"column": "day", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"day": ["2024-01-01", "soon"], "x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(pd.to_datetime(df["day"]))
# == integer of a null {"column": "age", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"age": [1, None, 3], "x": [1, 2, 3]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df["age"].astype(int))
# == unseen category {"column": "city", "names": ["test.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"city": ["a", "b"]}).to_csv(outputs + "/train.csv", index=False)
pd.DataFrame({"city": ["a", "zzz"]}).to_csv(outputs + "/test.csv", index=False)
# -- use
from sklearn.preprocessing import OrdinalEncoder
encoder = OrdinalEncoder().fit(pd.read_csv(inputs + "/train.csv")[["city"]])
print(encoder.transform(pd.read_csv(inputs + "/test.csv")[["city"]]))
# == unseen label {"column": "city", "names": ["test.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"city": ["a", "b"]}).to_csv(outputs + "/train.csv", index=False)
pd.DataFrame({"city": ["a", "zzz"]}).to_csv(outputs + "/test.csv", index=False)
# -- use
from sklearn.preprocessing import LabelEncoder
encoder = LabelEncoder().fit(pd.read_csv(inputs + "/train.csv")["city"])
print(encoder.transform(pd.read_csv(inputs + "/test.csv")["city"]))
# == one class only {"column": "label", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1, 2, 3], "label": [1, 1, 1]}).to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LogisticRegression
df = pd.read_csv(inputs + "/d.csv")
LogisticRegression().fit(df[["x"]], df["label"])
# == shapes cannot be broadcast {"names": ["b.npy"], "origin": "prep"}
# -- prep
np.save(outputs + "/a.npy", np.ones((4, 3)))
np.save(outputs + "/b.npy", np.ones((5, 3)))
# -- use
print(np.load(inputs + "/a.npy") + np.load(inputs + "/b.npy"))
# == matmul {"names": ["w.npy"], "origin": "prep"}
# -- prep
np.save(outputs + "/x.npy", np.ones((4, 3)))
np.save(outputs + "/w.npy", np.ones((4, 3)))
# -- use
print(np.load(inputs + "/x.npy") @ np.load(inputs + "/w.npy"))
# == index of an array {"names": ["x.npy"], "origin": "prep"}
# -- prep
np.save(outputs + "/x.npy", np.ones((4, 3)))
# -- use
x = np.load(inputs + "/x.npy")
print(x[:, 7])
# == lengths differ {"names": ["y.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1, 2, 3]}).to_csv(outputs + "/x.csv", index=False)
pd.DataFrame({"y": [1, 0]}).to_csv(outputs + "/y.csv", index=False)
# -- use
from sklearn.linear_model import LinearRegression
LinearRegression().fit(pd.read_csv(inputs + "/x.csv"), pd.read_csv(inputs + "/y.csv")["y"])
# == variable names the column {"column": "x", "names": ["test.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1, 2], "s": ["k", "l"]}).to_csv(outputs + "/train.csv", index=False)
pd.DataFrame({"x": ["1", "v_1.5"], "s": ["k", "l"]}).to_csv(outputs + "/test.csv", index=False)
# -- use
import csv
for file in ["train.csv", "test.csv"]:
    with open(inputs + "/" + file, newline="") as source:
        for row in csv.DictReader(source):
            for name in ["x"]:
                float(row[name])
# == zero rows two steps up {"names": ["d.csv"], "origin": "prep"}
# -- prep
t = pd.DataFrame({"x": [1, 2], "y": [0, 1]})
t[t["x"] > 5].to_csv(outputs + "/d.csv", index=False)
# -- split
t = pd.read_csv(inputs + "/d.csv")
t.head(5).to_csv(outputs + "/train.csv", index=False)
t.tail(5).to_csv(outputs + "/test.csv", index=False)
# -- use
from sklearn.linear_model import LinearRegression
t = pd.read_csv(inputs + "/train.csv")
LinearRegression().fit(t[["x"]], t["y"])
# == type changed two steps up {"column": "age", "names": ["t.csv"], "origin": "b"}
# -- a
pd.DataFrame({"id": [1, 2], "age": [3, 4]}).to_csv(outputs + "/t.csv", index=False)
# -- b
t = pd.read_csv(inputs + "/t.csv")
t["age"] = t["age"].astype(str) + " years"
t.to_csv(outputs + "/t.csv", index=False)
# -- c
pd.read_csv(inputs + "/t.csv").to_csv(outputs + "/t.csv", index=False)
# -- d
t = pd.read_csv(inputs + "/t.csv")
print(t["age"].astype(float).mean())
# == one table of several is empty {"names": ["test.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1.0, 2.0]}).to_csv(outputs + "/train.csv", index=False)
pd.DataFrame({"x": []}).to_csv(outputs + "/test.csv", index=False)
# -- use
import csv
from statistics import fmean
for file in ["train.csv", "test.csv"]:
    with open(inputs + "/" + file, newline="") as source:
        print(fmean(float(row["x"]) for row in csv.DictReader(source)))
# == JSON key missing {"column": "threshold", "names": ["metrics.json"], "origin": "prep"}
# -- prep
json.dump({"accuracy": 0.9}, open(outputs + "/metrics.json", "w"))
# -- use
metrics = json.load(open(inputs + "/metrics.json"))
print(metrics["threshold"])
# == nested JSON key missing {"column": "threshold", "names": ["config.json"], "origin": "prep"}
# -- prep
json.dump({"model": {"name": "x"}}, open(outputs + "/config.json", "w"))
# -- use
config = json.loads(Path(inputs + "/config.json").read_text())
print(config["model"]["threshold"])
# == features of a LightGBM model {"column": "c", "names": ["d.csv", "data"], "origin": "prep"}
# -- prep
pd.DataFrame({"a": [1, 2, 3], "b": [1, 2, 3]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import lightgbm as lgb
train = pd.DataFrame({"a": range(20), "b": range(20), "c": range(20)})
model = lgb.train({"verbosity": -1, "min_data_in_leaf": 1, "num_threads": 1}, lgb.Dataset(train, [0, 1] * 10), 2)
t = pd.read_csv(inputs + "/d.csv")
print(model.predict(t[model.feature_name()]))
# == missing values in the label {"column": "label", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"x": [1, 2, 3], "label": [1, None, 0]}).to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LogisticRegression
df = pd.read_csv(inputs + "/d.csv")
LogisticRegression().fit(df[["x"]], df["label"])
# == key of the wrong table of two {"column": "region", "names": ["b.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "region": ["n", "s"]}).to_csv(outputs + "/a.csv", index=False)
pd.DataFrame({"id": [1, 2], "amount": [3, 4]}).to_csv(outputs + "/b.csv", index=False)
# -- use
a = pd.read_csv(inputs + "/a.csv")
b = pd.read_csv(inputs + "/b.csv")
print(a["region"].nunique(), b["region"].nunique())
# == comma as decimal point {"column": "price", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"price": [1.5, 2.5], "x": [1, 2]}).to_csv(outputs + "/d.csv", index=False, decimal=",", sep=";")
# -- use
t = pd.read_csv(inputs + "/d.csv", sep=";")
print(t["price"].astype(float).sum())
# == duplicate keys {"column": "id", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 1, 2], "x": [1, 2, 3]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t.merge(t, on="id", validate="one_to_one"))
