"""The runs of a test session: each pipeline file is planned and run at most once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from cursus_runtime_action.failure_text import Failure, failure_of
from cursus_runtime_action.run_cli import OptionError, RunError, run_json

__all__ = ["PipelineRun", "PipelineRuns", "RunError", "pipeline_runs"]


class PipelineRun:
    """The result of a run, whose output directories are kept."""

    def __init__(self, report: dict[str, Any]) -> None:
        #: The JSON report; `docs/schema/report.schema.json` describes it.
        self.report = report
        self.success: bool = report["pipeline_success"]
        self.steps: dict[str, dict[str, Any]] = report["script_results"]
        self.flows: dict[str, dict[str, Any]] = report["data_flow_results"]

    def output(self, step: str, name: str) -> Path:
        """The path of an output: a file or a directory, as the step wrote it."""
        if step not in self.steps:
            raise KeyError(f"No step `{step}`; the steps are: {', '.join(self.steps)}")
        result = self.steps[step]
        names = [output["name"] for output in result["outputs"]]
        if name not in names:
            problem = f"Step `{step}` has no output `{name}`"
            raise KeyError(f"{problem}; it is {result['status']}, with outputs: {', '.join(names)}")
        return Path(result["directory"]) / "outputs" / name

    def check(self) -> None:
        """Raises an error with all causes if the pipeline failed."""
        if not self.success:
            raise failure_of(self.report["causes"], "\n".join(self.report["errors"]))

    def step_failure(self, name: str) -> Failure | None:
        causes = [cause for cause in self.report["causes"] if name in cause["steps"]]
        step = self.steps.get(name, {})
        if causes or step.get("status") in ("failed", "timed-out", "crashed"):
            return failure_of(causes, step.get("error_message") or "The step failed.")
        return None

    def flow_failure(self, name: str) -> Failure | None:
        causes = [cause for cause in self.report["causes"] if name in cause["flows"]]
        flow = self.flows.get(name, {})
        if causes or flow.get("cause") == "data":
            return failure_of(causes, "\n".join(flow.get("compatibility_issues", [])))
        return None

    def failure_outside(self) -> Failure | None:
        """A failure that belongs to no step and no data flow: no test may pass."""
        outside = [one for one in self.report["causes"] if not one["steps"] and not one["flows"]]
        if outside or (not self.success and not self.report["causes"]):
            return failure_of(outside, "\n".join(self.report["errors"]) or "The run did not end.")
        return None


class PipelineRuns:
    """Called with the path of a pipeline file, relative to the root directory."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._plans: dict[Path, dict[str, Any]] = {}
        self._runs: dict[Path, PipelineRun | RunError] = {}
        self._reported: set[str] = set()

    def __call__(self, file: str | os.PathLike[str]) -> PipelineRun:
        path = (self._config.rootpath / file).resolve()
        if path not in self._runs:
            try:
                self._runs[path] = PipelineRun(self._run(path))
            except OptionError as error:
                # The plugin itself gives only options that are right.
                self._runs[path] = RunError(f"cursus_args: {error}")
            except RunError as error:
                self._runs[path] = error
        run = self._runs[path]
        if isinstance(run, RunError):
            raise run
        return run

    def for_item(self, path: Path) -> PipelineRun:
        """The run of a test: if there are no results, only the first test reports why."""
        try:
            return self(path)
        except RunError as error:
            if str(error) in self._reported:
                pytest.skip("the pipeline did not run; the first of its tests reports why")
            self._reported.add(str(error))
            raise

    def plan(self, path: Path) -> dict[str, Any]:
        if path not in self._plans:
            given = self._arguments()
            options = [*option("--python", given), *option("--workspace-dir", given)]
            command = ["plan", self._shown(path), "--output-format", "json", *options]
            try:
                self._plans[path] = run_json(command, self._config.rootpath)
            except OptionError as error:
                raise RunError(f"cursus_args: {error}") from None
        return self._plans[path]

    def _run(self, path: Path) -> dict[str, Any]:
        # Not at the top: it is needed only here, and pytest has imported it by now.
        from cursus_runtime_action.shared_run import run_once

        given = self._arguments()
        return run_once(
            self._config,
            path,
            lambda directory: run_json(
                [
                    *["test-pipeline", self._shown(path), "--preserve-outputs"],
                    *["--workspace-dir", str(directory / "workspace"), *given],
                    *["--results-file", str(directory / "report.json")],
                ],
                self._config.rootpath,
                results=directory / "report.json",
            ),
        )

    def _arguments(self) -> list[str]:
        """The options of the user; by default, the Python of pytest runs the scripts."""
        given: list[str] = list(self._config.getini("cursus_args"))
        return given if option("--python", given) else ["--python", sys.executable, *given]

    def _shown(self, path: Path) -> str:
        """Relative where possible, as the report shows it."""
        root = self._config.rootpath.resolve()
        return str(path.relative_to(root)) if root in path.parents else str(path)


def pipeline_runs(config: pytest.Config) -> PipelineRuns:
    runs = getattr(config, "_cursus_runs", None)
    if runs is None:
        runs = PipelineRuns(config)
        config._cursus_runs = runs  # type: ignore[attr-defined]
    return runs


def option(name: str, arguments: list[str]) -> list[str]:
    """An option with its value, as given; empty if it is not given."""
    for index, argument in enumerate(arguments):
        if argument.startswith(f"{name}="):
            return [argument]
        if argument == name:
            return arguments[index : index + 2]
    return []
