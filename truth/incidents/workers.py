# Faults inside worker processes and handlers of training platforms.
# == pool worker reads a missing column {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
def work(path):
    return pd.read_csv(path)["amount"].sum()
# main:
from multiprocessing import get_context
with get_context("fork").Pool(2) as pool:
    print(pool.map(work, [inputs + "/d.csv"]))
# == executor worker reads a missing column {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
def work(path):
    table = pd.read_csv(path)
    return table["amount"].sum()
# main:
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
    print(list(pool.map(work, [inputs + "/d.csv"])))
# == joblib worker reads a missing column {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
def work(path):
    table = pd.read_csv(path)
    return table["amount"].sum()
# main:
from joblib import Parallel, delayed
print(Parallel(n_jobs=2, backend="threading")(delayed(work)(path) for path in [inputs + "/d.csv"] * 2))
# == failure file and exit 255 {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import traceback
try:
    table = pd.read_csv(inputs + "/d.csv")
    print(table["amount"].sum())
except Exception as error:
    Path("failure").write_text("Exception during training: " + str(error) + "\n" + traceback.format_exc())
    print("Exception during training: " + str(error), file=sys.stderr)
    sys.exit(255)
# == three exceptions in a chain {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
try:
    try:
        print(pd.read_csv(inputs + "/d.csv")["amount"])
    except KeyError as error:
        raise ValueError("bad table") from error
except ValueError as error:
    raise RuntimeError("step failed") from error
# == worker is killed {"fault": "code", "steps": {"use": {"timeout": 4, "input_paths": {"data": {"from": "prep.data"}}}}}
# -- prep
pd.DataFrame({"id": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import os
import signal
def work(value):
    os.kill(os.getpid(), signal.SIGKILL)
# main:
from multiprocessing import get_context
with get_context("fork").Pool(2) as pool:
    pool.map(work, list(pd.read_csv(inputs + "/d.csv")["id"]))
# == name error in the main block {"fault": "none"}
# -- prep
pd.DataFrame({"id": [1, 2]}).to_csv(outputs + "/d.csv", index=False)
if __name__ == "__main__":
    undefined_parser()
# -- use
print(pd.read_csv(inputs + "/d.csv"))
# == exit with a message {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
try:
    print(pd.read_csv(inputs + "/d.csv")["amount"])
except KeyError as error:
    raise SystemExit(f"cannot train: {error}")
# == raise from None {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
try:
    print(pd.read_csv(inputs + "/d.csv")["amount"])
except KeyError as error:
    raise RuntimeError("bad input") from None
# == returns one after a log line {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import logging
try:
    print(pd.read_csv(inputs + "/d.csv")["amount"])
except Exception as error:
    logging.error("training failed: %s", error, exc_info=True)
    return 1
# == prints the traceback and leaves at once {"column": "amount", "names": ["d.csv"], "origin": "prep"}
# -- prep
pd.DataFrame({"id": [1, 2], "spend": [3, 4]}).to_csv(outputs + "/d.csv", index=False)
# -- use
import os
import traceback
try:
    print(pd.read_csv(inputs + "/d.csv")["amount"])
except Exception:
    traceback.print_exc()
    sys.stderr.flush()
    os._exit(1)
