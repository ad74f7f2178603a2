"""Which files of a test session are pipelines."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

# The keys of the forms of a pipeline file; other plugins also collect YAML files.
PIPELINE_KEY = re.compile(r"""^\s*\{?\s*["']?(steps|dag|nodes)["']?\s*:""", re.MULTILINE)


def is_chosen(file: Path, session: pytest.Session) -> bool:
    """Named by `cursus_pipelines`, or on the command line with the look of a pipeline."""
    patterns = session.config.getini("cursus_pipelines")
    if patterns:
        root = session.config.rootpath
        name = file.relative_to(root).as_posix() if root in file.parents else file.as_posix()
        if any(fnmatch(name, pattern) for pattern in patterns):
            return True
    return session.isinitpath(file) and looks_like_pipeline(file)


def looks_like_pipeline(file: Path) -> bool:
    try:
        return PIPELINE_KEY.search(file.read_text("utf-8", errors="replace")) is not None
    except OSError:
        return False
