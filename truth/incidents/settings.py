# What the pipeline file does not declare.
# == variable is the text None {"fault": "setting", "names": ["TRAIN_RATIO"], "steps": {"use": {"environ_vars": {"TRAIN_RATIO": "None"}}}}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import os
RATIO = float(os.environ.get("TRAIN_RATIO"))
# main:
print(pd.read_csv(inputs + "/d.csv"), RATIO)
# == label from a variable that is not declared {"fault": "setting", "names": ["LABEL_FIELD"]}
# -- prep
pd.DataFrame({"x": [1, 2], "label": [0, 1]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df[environ_vars.get("LABEL_FIELD")])
# == default of a variable is no column {"fault": "setting", "names": ["LABEL_FIELD"], "column": "target", "alsoColumns": ["label"]}
# -- prep
pd.DataFrame({"x": [1, 2], "label": [0, 1]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df[environ_vars.get("LABEL_FIELD", "target")])
# == variable by index {"fault": "setting", "names": ["LABEL_FIELD"]}
# -- prep
pd.DataFrame({"x": [1, 2], "label": [0, 1]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df[environ_vars["LABEL_FIELD"]])
# == variable of the process {"fault": "setting", "names": ["LABEL_FIELD_X"]}
# -- prep
pd.DataFrame({"x": [1, 2], "label": [0, 1]}).to_csv(outputs + "/d.csv", index=False)
# -- use
df = pd.read_csv(inputs + "/d.csv")
print(df[os.environ["LABEL_FIELD_X"]])
# == job_type is not declared {"fault": "setting", "names": ["job_type"]}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
print(pd.read_csv(inputs + "/d.csv"), job_args.job_type)
# == job_type is not declared and no argument is {"fault": "setting", "names": ["job_type"], "steps": {"use": {"job_args": {}}}}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
print(pd.read_csv(inputs + "/d.csv"), job_args.job_type)
# == typo in the name of an input {"fault": "setting", "names": ["DATAX"], "files": {"data/d.csv": "a,b\n1,2\n"}, "steps": {"train": {"input_paths": {"DATA": "data"}}}}
# -- train
t = pd.read_csv(input_paths["DATAX"] + "/d.csv")
t.to_csv(outputs + "/d.csv", index=False)
# == optional input left empty {"fault": "setting", "names": ["secondary"], "steps": {"use": {"input_paths": {"data": {"from": "prep.data"}, "secondary": ""}}}}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
folder = Path(input_paths["secondary"])
shards = sorted(folder.glob("*.csv"))
if not shards:
    raise RuntimeError(f"No CSV shards found under {folder}")
# == job_args given as text {"fault": "setting", "names": ["rounds"], "steps": {"use": {"job_args": {"rounds": "ten"}}}}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
print(pd.read_csv(inputs + "/d.csv"), range(int(job_args.rounds)))
# == wrote to the wrong output {"fault": "data", "names": ["params"], "origin": "prep", "steps": {"prep": {"output_paths": {"data": "out/data", "params": "out/params"}}}}
# -- prep
pd.DataFrame({"x": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
json.dump({"a": 1}, open(output_paths["data"] + "/params.json", "w"))
# -- use
print(pd.read_csv(inputs + "/d.csv"))
# == argument by a default of getattr {"fault": "none"}
# -- load
rounds = getattr(job_args, "rounds", 5)
pd.DataFrame({"x": range(rounds)}).to_csv(outputs + "/d.csv", index=False)
