"""Reads the files of a request, one after another, until its time is over."""
import importlib
import json
import os
import sys
import time

from ..supervisor.processes import adopt_orphans
from .isolate import end_after, limit_process, run_isolated
from .read_file import read_file

_WITHOUT_PACKAGES = frozenset(["sqlite", "npz", "tar", "safetensors", "lightgbm", "xgboost"])
_PACKAGES = ("numpy", "pandas", "pyarrow")


def serve(request, results):
    """`results`: the descriptor that gets a line of JSON for each file."""
    deadline = time.monotonic() + request["seconds"]
    end_after(request["seconds"] + 1)
    can_fork = request["can_fork"] and adopt_orphans()
    if any(file["format"] not in _WITHOUT_PACKAGES for file in request["files"]):
        _import_once()
    # After that: files of the user may have the names of packages.
    sys.path[:0] = request["python_path"]
    if not can_fork:
        limit_process(request["seconds"], request["memory_bytes"])
    for file in request["files"]:
        seconds = min(deadline - time.monotonic(), request["file_seconds"])
        if seconds <= 0:
            return
        if can_fork:
            profile = run_isolated(
                lambda file=file: read_file(file, request),
                seconds=seconds,
                memory_bytes=request["memory_bytes"],
                closed=results,
            )
        else:
            # Node limits the time of each file. If this process ends, Node starts another one for
            # the remaining files.
            profile = _read_here(file, request)
        _send(results, {"id": file["id"], "profile": profile})


def _import_once():
    """Forked processes inherit the packages. What is not installed is not read."""
    for name in _PACKAGES:
        try:
            importlib.import_module(name)
        except Exception:  # also a package that is broken
            pass


def _read_here(file, request):
    try:
        return read_file(file, request)
    except BaseException:  # also `SystemExit` from a pickle
        return None


def _send(results, reply):
    data = json.dumps(reply).encode() + b"\n"
    while data:
        data = data[os.write(results, data) :]
