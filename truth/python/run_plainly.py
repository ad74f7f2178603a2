"""Finds the truth about a pipeline without the product: runs each script and nothing else.

Reads jobs as JSON lines and answers each with a JSON line. Each step is a forked process
that imports the script and calls `main`, as `python -c` would; the libraries are imported once,
before the fork, because importing them for each step would take longer than all steps. A step
fails if its process raises, exits with an error or dies, returns an error value, or leaves a
declared output without data: these are the rules that users are told.
"""

import importlib.util
import json
import os
import select
import signal
import sys
import time
import traceback
from argparse import Namespace
from pathlib import Path

LIBRARIES = ["numpy", "pandas", "pyarrow.parquet", "sklearn.ensemble", "sklearn.linear_model",
             "sklearn.model_selection", "joblib", "lightgbm"]
STEP_SECONDS = 60


def serve():
    for name in LIBRARIES:
        __import__(name)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    print("{}", file=answers, flush=True)
    for line in sys.stdin:
        job = json.loads(line)
        print(json.dumps(run(job)), file=answers, flush=True)


def run(job):
    """Every step whose producers passed, in the given order."""
    results = {}
    for step in job["steps"]:
        if any(not results.get(name, {}).get("ok") for name in step["after"]):
            results[step["name"]] = {"ok": False, "blocked": True}
            continue
        results[step["name"]] = run_step(step, Path(job["work"]), step["timeout"] or STEP_SECONDS)
    answer = {"results": results}
    if job.get("profile"):
        answer["files"] = {name: profile(Path(job["work"]) / name) for name in results}
    return answer


def run_step(step, work, limit):
    inputs = {}
    for key, source in step["inputs"].items():
        if isinstance(source, dict):
            inputs[key] = str(work / source["step"] / source["path"])
        else:
            inputs[key] = source
            if source and not os.path.exists(source):
                return {"ok": False, "error": f"input {key} is missing", "input": key}
    outputs = {key: work / step["name"] / path for key, path in step["outputs"].items()}
    for path in outputs.values():
        (path.parent if path.suffix else path).mkdir(parents=True, exist_ok=True)
    (work / step["name"]).mkdir(parents=True, exist_ok=True)
    error = call(step, inputs, {key: str(path) for key, path in outputs.items()}, work, limit)
    if error is not None:
        return {"ok": False, **error}
    for key, path in outputs.items():
        if not holds_data(path):
            return {"ok": False, "error": f"output {key} is missing or empty", "output": key}
    return {"ok": True}


def call(step, inputs, outputs, work, limit):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.setsid()
        os.close(reader)
        code = child(step, inputs, outputs, work / step["name"], writer)
        os._exit(code)
    os.close(writer)
    text, end = b"", time.monotonic() + limit
    while True:
        left = end - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(reader)
            return {"error": "timeout", "type": "timeout"}
        part = os.read(reader, 65536)
        if not part:
            break
        text += part
    os.close(reader)
    _, status = os.waitpid(pid, 0)
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    if status != 0 or not text:
        return json.loads(text) if text else {"error": f"died with status {status}", "type": "died"}
    return json.loads(text)


def child(step, inputs, outputs, directory, writer):
    error = None
    try:
        os.chdir(directory)
        os.environ.update(step["environ"])
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        script = step["script"]
        sys.path.insert(0, os.path.dirname(script))
        name = os.path.splitext(os.path.basename(script))[0]
        spec = importlib.util.spec_from_file_location(name, script)
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        args = step["job_args"]
        value = module.main(
            input_paths=inputs,
            output_paths=outputs,
            environ_vars=dict(step["environ"]),
            job_args=None if args is None else Namespace(**args),
        )
        if isinstance(value, int) and not isinstance(value, bool) and value != 0:
            error = {"error": f"returned {value}", "type": "returned"}
        if isinstance(value, dict) and value.get("status") in ("error", "failed", "failure"):
            error = {"error": f"returned {value}", "type": "returned"}
    except SystemExit as end:
        if end.code not in (None, 0):
            error = describe(end)
    except BaseException as end:
        error = describe(end)
    os.write(writer, json.dumps(error).encode())
    return 0


def describe(error):
    root = error
    while root.__cause__ or root.__context__:
        root = root.__cause__ or root.__context__
    return {
        "error": str(error)[:500],
        "type": type(error).__name__,
        "root": f"{type(root).__name__}: {root}"[:500],
        "trace": "".join(traceback.format_exception(error))[-1500:],
    }


def holds_data(path):
    if path.is_file():
        return path.stat().st_size > 0
    return path.is_dir() and any(
        file.is_file() and file.stat().st_size > 0 for file in path.rglob("*")
    )


def profile(directory):
    """The columns and types of each table that a step wrote."""
    import pandas as pd

    files = {}
    for file in sorted(directory.rglob("*")):
        if not file.is_file():
            continue
        columns = None
        try:
            if file.suffix == ".csv":
                columns = pd.read_csv(file).dtypes
            if file.suffix == ".parquet":
                columns = pd.read_parquet(file).dtypes
        except Exception:
            columns = None
        files[str(file.relative_to(directory))] = (
            None if columns is None else {name: kind.kind for name, kind in columns.items()}
        )
    return files


if __name__ == "__main__":
    serve()
