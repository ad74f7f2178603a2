# Faults of the consumer alone: no data may be accused.
# == own frame of zero rows {"fault": "data", "names": ["d.csv", "data"], "origin": "prep"}
# -- prep
pd.DataFrame({"text": []}).to_csv(outputs + "/d.csv", index=False)
open(outputs + "/note.txt", "w").write("x")
# -- use
t = pd.read_csv(inputs + "/d.csv")
result = pd.DataFrame([{"llm_status": "ok"} for _ in t.itertuples()])
print(result["llm_status"])
# == key of the own table {"fault": "code"}
# -- prep
pd.DataFrame({"id": [1, 1, 2], "x": [1, 2, 3]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df.groupby("id").agg(m=("x", "mean")).reset_index()["amt_mean"])
# == own log gives missing values {"fault": "code"}
# -- prep
pd.DataFrame({"x": [-1.0, 2.0, 3.0], "city": ["a", None, "b"], "y": [1, 2, 3]}).to_csv(outputs + "/d.csv", index=False)
# -- use
from sklearn.linear_model import LinearRegression
t = pd.read_csv(inputs + "/d.csv")
X = np.log(t[["x"]])
LinearRegression().fit(X, t["y"])
# == text of an own lookup table {"fault": "code"}
# -- prep
pd.DataFrame({"x": [1, 2], "city": ["a", "b"]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
rates = {"a": "1.5", "b": "n/k"}
print([float(rates[city]) for city in t["city"]])
# == own list of codes {"fault": "code"}
# -- prep
pd.DataFrame({"x": [1, 2], "city": ["a", "b"]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
codes = ["zz"]
print([float(c) for c in codes], t)
# == package missing {"fault": "code"}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import no_such_package_y
# main:
print(pd.read_csv(inputs + "/d.csv"))
# == worker raises {"fault": "code"}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
def work(value):
    return 1 / (value - value)
# main:
from multiprocessing import get_context
values = list(pd.read_csv(inputs + "/d.csv")["x"])
with get_context("fork").Pool(2) as pool:
    pool.map(work, values)
# == threads raise {"fault": "code"}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
from concurrent.futures import ThreadPoolExecutor
values = list(pd.read_csv(inputs + "/d.csv")["x"])
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(lambda value: value / 0, values)))
# == own handler fails too {"fault": "code"}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
t = pd.read_csv(inputs + "/d.csv")
try:
    t["x"].no_such_method()
except AttributeError as error:
    print(undefined_logger, error)
# == ruleset without a key {"fault": "data", "column": "label_config", "names": ["ruleset.json", "rules"], "origin": "rules", "steps": {"rules": {"input_paths": {}}, "use": {"input_paths": {"data": {"from": "table.data"}, "rules": {"from": "rules.data"}}}}}
# -- table
pd.DataFrame({"id": [1, 2], "label": [0, 1]}).to_csv(outputs + "/t.csv", index=False)
# -- rules
json.dump({"rules": []}, open(outputs + "/ruleset.json", "w"))
# -- use
t = pd.read_csv(inputs + "/t.csv")
ruleset = json.load(open(input_paths["rules"] + "/ruleset.json"))
print(t[ruleset["label_config"]])
