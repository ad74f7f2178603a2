# Columns that are missing, renamed, or asked for in unusual ways.
# == own check of label fields {"column": "fraud", "alsoColumns": ["fraud_true"], "names": ["predictions.csv"], "origin": "prep"}
# -- prep
t = pd.DataFrame({"order_id": [1, 2, 3], "fraud_true": [0, 1, 0], "fraud_prob": [0.1, 0.9, 0.2]})
t.to_csv(outputs + "/predictions.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/predictions.csv")
missing = [field for field in ["fraud"] if field not in t.columns]
if missing:
    raise ValueError(f"Label fields {missing} not found in data. Available columns: {list(t.columns)}")
# == chained read {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
values = pd.read_csv(inputs + "/d.csv")["tenure"]
# == column after drop_duplicates {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
values = t.drop_duplicates()["tenure"]
# == column after groupby {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
t.groupby("id")["amount"].mean().to_csv(outputs + "/m.csv")
# == column after group sum {"column": "amount", "names": ["d.parquet"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_parquet(outputs + "/d.parquet")
# -- use
t = pd.read_parquet(inputs + "/d.parquet")
t.groupby("id").agg({"amount": "sum"}).to_csv(outputs + "/m.csv")
# == usecols {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv", usecols=["id", "tenure"])
# == parquet columns {"column": "tenure", "names": ["d.parquet"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_parquet(outputs + "/d.parquet")
# -- use
t = pd.read_parquet(inputs + "/d.parquet", columns=["id", "tenure"])
# == attribute {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t.tenure.mean())
# == set_index {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv").set_index("tenure")
# == sort_values {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
t = t.sort_values("tenure")
# == drop of a missing column {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
t = t.drop(columns=["tenure"])
# == parse_dates {"column": "day", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "date": ["2024-01-01", "2024-01-02"]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv", parse_dates=["day"])
# == loc with rows {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t.loc[t["id"] > 0, "tenure"].sum())
# == csv reader {"column": "tenure", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import csv
with open(inputs + "/d.csv", newline="") as file:
    print([row["tenure"] for row in csv.DictReader(file)])
# == polars {"column": "tenure", "names": ["d.parquet"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_parquet(outputs + "/d.parquet")
# -- use
import polars
print(polars.read_parquet(inputs + "/d.parquet").select("tenure").to_series().sum())
# == merge key missing {"column": "order_id", "names": ["b.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"order_id": [1, 2], "x": [3, 4]}).to_csv(outputs + "/a.csv", index=False)
pd.DataFrame({"order": [1, 2], "y": [3, 4]}).to_csv(outputs + "/b.csv", index=False)
# -- use
a = pd.read_csv(inputs + "/a.csv")
b = pd.read_csv(inputs + "/b.csv")
print(a.merge(b, on="order_id"))
# == semicolon for comma {"column": "spend", "names": ["d.csv"], "origin": "prep", "alsoColumns": ["id;spend"]}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False, sep=";")
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t["spend"].sum())
# == byte order mark {"column": "id", "names": ["d.csv"], "origin": "prep"}
# -- prep
Path(outputs + "/d.csv").write_text("id,spend\n1,2\n3,4\n", encoding="utf-8-sig")
# -- use
import csv
with open(inputs + "/d.csv", newline="", encoding="utf-8") as file:
    print([row["id"] for row in csv.DictReader(file)])
# == no header {"column": "spend", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False, header=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t["spend"].sum())
# == numeric header {"fault": "code"}
# -- prep
pd.DataFrame({"2019": [1, 2], "2020": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
rates = {"2020": 1.5}
print(t["2019"] * rates["2019"])
# == case of a name {"column": "Label", "alsoColumns": ["label"], "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "label": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
print(t["Label"].sum())
# == feature names of a model {"column": "income", "names": ["d.csv", "data"], "origin": "prep"}
# -- prep
pd.DataFrame({"age": [1, 2, 3], "label": [0, 1, 0]}).to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LogisticRegression
model = LogisticRegression().fit(pd.DataFrame({"age": [1, 2, 3], "income": [1, 2, 4]}), [0, 1, 0])
t = pd.read_csv(inputs + "/d.csv").drop(columns=["label"])
print(model.predict(t))
# == count of features {"names": ["d.npy", "data"], "origin": "prep"}
# -- prep
np.save(outputs + "/d.npy", np.ones((4, 2)))
# -- use
from sklearn.linear_model import LinearRegression
model = LinearRegression().fit([[1, 2, 3], [2, 3, 5]], [1, 2])
print(model.predict(np.load(inputs + "/d.npy")))
# == drift over three steps {"column": "income", "names": ["t.parquet"], "origin": "b"}
# -- a
pd.DataFrame({"id": [1, 2], "income": [3, 4], "age": [5, 6]}).to_parquet(outputs + "/t.parquet")
# -- b
t = pd.read_parquet(inputs + "/t.parquet")
t[["id", "age"]].to_parquet(outputs + "/t.parquet")
# -- c
pd.read_parquet(inputs + "/t.parquet").to_parquet(outputs + "/t.parquet")
# -- d
t = pd.read_parquet(inputs + "/t.parquet")
t["age2"] = t["age"] ** 2
t.to_parquet(outputs + "/t.parquet")
# -- e
print(pd.read_parquet(inputs + "/t.parquet")["income"].mean())
# == renamed two steps up {"column": "income", "alsoColumns": ["salary"], "names": ["t.csv"], "origin": "b"}
# -- a
pd.DataFrame({"id": [1, 2], "income": [3, 4]}).to_csv(outputs + "/t.csv", index=False)
# -- b
pd.read_csv(inputs + "/t.csv").rename(columns={"income": "salary"}).to_csv(outputs + "/t.csv", index=False)
# -- c
pd.read_csv(inputs + "/t.csv").to_csv(outputs + "/t.csv", index=False)
# -- d
t = pd.read_csv(inputs + "/t.csv")
print(t["income"].mean())
