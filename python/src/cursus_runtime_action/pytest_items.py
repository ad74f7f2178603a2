"""The tests of a pipeline: one for each step, and one for each data flow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cursus_runtime_action.failure_text import Failure, skip_reason
from cursus_runtime_action.pytest_runs import PipelineRun, RunError, pipeline_runs


class PipelineFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        try:
            plan = pipeline_runs(self.config).plan(self.path)
        except RunError as error:
            raise self.CollectError(str(error)) from None
        for step in plan["steps"]:
            if step["script"] is not None:
                yield StepItem.from_parent(self, name=step["name"], line=step["line"])
        for flow in plan["data_flows"]:
            yield FlowItem.from_parent(self, name=flow["name"], line=flow["line"])


class PipelineItem(pytest.Item):
    """A part of the pipeline. The first one that runs starts the run, which all of them report."""

    def __init__(self, *, line: int | None, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.line = line

    def runtest(self) -> None:
        run = pipeline_runs(self.config).for_item(self.path)
        self.add_logs(run)
        failure = self.failure(run) or run.failure_outside()
        if failure is not None:
            raise failure
        reason = skip_reason(self.result(run))
        if reason is not None:
            pytest.skip(reason)

    def result(self, run: PipelineRun) -> dict[str, Any] | None:
        raise NotImplementedError

    def failure(self, run: PipelineRun) -> Failure | None:
        raise NotImplementedError

    def add_logs(self, run: PipelineRun) -> None:
        pass

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, (Failure, RunError)):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None if self.line is None else self.line - 1, self.name


class StepItem(PipelineItem):
    def result(self, run: PipelineRun) -> dict[str, Any] | None:
        return run.steps.get(self.name)

    def failure(self, run: PipelineRun) -> Failure | None:
        return run.step_failure(self.name)

    def add_logs(self, run: PipelineRun) -> None:
        step = self.result(run) or {}
        for stream in ("stdout", "stderr"):
            if step.get(f"{stream}_tail"):
                self.add_report_section("call", stream, step[f"{stream}_tail"])


class FlowItem(PipelineItem):
    def result(self, run: PipelineRun) -> dict[str, Any] | None:
        return run.flows.get(self.name)

    def failure(self, run: PipelineRun) -> Failure | None:
        return run.flow_failure(self.name)
