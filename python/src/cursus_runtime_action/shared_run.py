"""One run of a pipeline for all workers of pytest-xdist."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

Run = Callable[[Path], "dict[str, Any]"]


def run_once(config: pytest.Config, pipeline: Path, run: Run) -> dict[str, Any]:
    """
    :param run: gets the directory for its files, and writes `report.json` to it
    """
    base: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    is_worker = hasattr(config, "workerinput")
    key = hashlib.sha256(str(pipeline).encode()).hexdigest()[:8]
    directory = (base.parent if is_worker else base) / f"cursus-{pipeline.stem}-{key}"
    directory.mkdir(exist_ok=True)
    if not is_worker:
        return run(directory)
    with locked(directory / "lock"):
        report = directory / "report.json"
        return json.loads(report.read_text("utf-8")) if report.exists() else run(directory)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """The operating system releases the lock of a worker that dies."""
    with open(file, "a+b") as lock:
        if os.name == "nt":
            import msvcrt

            while True:
                # LK_LOCK gives up after ten seconds.
                try:
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:
                    continue
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
