"""Runs the command line and reads its JSON."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from cursus_runtime_action.node import cli_command, cli_environment

#: Seconds to stop the steps after Ctrl-C.
STOP_SECONDS = 30
#: The exit codes with results.
PASSED, FAILED = 0, 1
#: The last line of the error about a wrong option.
OPTION_HINT = "(--help shows the options)"


class RunError(Exception):
    """The command line gave no results; its message explains why."""


class OptionError(RunError):
    """An option is wrong."""


def run_json(arguments: list[str], directory: Path, results: Path | None = None) -> dict[str, Any]:
    """
    :param results: the file that the results are written to; otherwise they are on standard output
    """
    process = subprocess.Popen(
        [*cli_command(), "runtime", *arguments],
        cwd=directory,
        env=cli_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if results else subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    try:
        output, errors = process.communicate()
    except KeyboardInterrupt:
        # The terminal has sent the signal to the command line too.
        process.wait(STOP_SECONDS)
        raise
    if process.returncode not in (PASSED, FAILED) or (results and not results.exists()):
        message = errors.strip() or f"cursus ended with exit code {process.returncode}."
        if message.endswith(OPTION_HINT):
            raise OptionError(message[: -len(OPTION_HINT)].rstrip())
        raise RunError(message)
    return json.loads(results.read_text("utf-8") if results else output)
