"""`cursus …`: becomes the Node process of the command line."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from cursus_runtime_action.node import cli_command, cli_environment


def main() -> NoReturn:
    command = [*cli_command(), *sys.argv[1:]]
    environ = cli_environment()
    if os.name == "nt":
        sys.exit(wait_for(command, environ))
    # The same process: signals, exit code, terminal and pipes are those of the command line.
    os.execve(command[0], command, environ)


def wait_for(command: list[str], environ: dict[str, str]) -> int:
    """Windows cannot replace a process. Ctrl-C reaches both; only the command line acts on it."""
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.run(command, env=environ, check=False).returncode
