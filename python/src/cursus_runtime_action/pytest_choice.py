"""Which files of a test session are pipelines."""

from __future__ import annotations

import glob
import json
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

# The keys of all forms of a pipeline file. Other plugins also collect YAML files, so those that other
# files have at deeper levels count only at the top, and `stages` only of a mapping.
OWN_KEYS = ("steps", "dag", "nodes", "script_specs", "pipeline_name", "data_flow_specs")
OTHER_KEYS = ("from", "Steps", "stages", "step_type")
OWN_KEY = rf"""["']?({"|".join(OWN_KEYS)})["']?\s*:"""
ANY_KEY = rf"""["']?({"|".join([*OWN_KEYS, *OTHER_KEYS])})["']?\s*:(?!\s*-\s)"""
YAML_KEY = re.compile(rf"^(\s*\{{)?\s*{OWN_KEY}|^{ANY_KEY}", re.MULTILINE)
# In a mapping with braces, also if it has a mistake.
BRACE_KEY = re.compile(rf"[{{,]\s*{ANY_KEY}")


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
        text = file.read_text("utf-8-sig", errors="replace")
    except OSError:
        return False
    if not text.lstrip().startswith("{"):
        return YAML_KEY.search(text) is not None or file.name in ("dvc.yaml", "dvc.yml")
    try:
        return any(key in OWN_KEYS + OTHER_KEYS for key in json.loads(text))
    except (ValueError, RecursionError):
        return BRACE_KEY.search(text) is not None


def missing_pipelines(config: pytest.Config) -> list[str]:
    """The entries of `cursus_pipelines` that no file matches."""
    root = config.rootpath
    return [
        pattern
        for pattern in config.getini("cursus_pipelines")
        # The second search only before an error: it walks the whole tree, as `*` also matches `/`.
        if not glob.glob(str(Path(glob.escape(str(root))) / pattern))
        and not (
            glob.has_magic(pattern)
            and any(fnmatch(one.relative_to(root).as_posix(), pattern) for one in root.rglob("*"))
        )
    ]
