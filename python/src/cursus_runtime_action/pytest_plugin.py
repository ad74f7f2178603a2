"""pytest plugin: `pytest pipeline.yml` shows the steps and data flows of a pipeline as tests.

pytest imports this module at every start, also where no pipeline is tested, so it imports the other
modules of the plugin only when they are needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cursus_runtime_action.pytest_items import PipelineFile
    from cursus_runtime_action.pytest_runs import PipelineRuns

SUFFIXES = {".yml", ".yaml", ".json"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini(
        "cursus_pipelines",
        "pipeline files to collect, relative to the root directory; patterns are allowed",
        type="args",
        default=[],
    )
    parser.addini(
        "cursus_args",
        "options of `cursus runtime test-pipeline` for the runs of pipelines",
        type="args",
        default=[],
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    if not session.config.getini("cursus_pipelines"):
        return
    from cursus_runtime_action.pytest_choice import missing_pipelines

    missing = missing_pipelines(session.config)
    if missing:
        root = session.config.rootpath
        raise pytest.UsageError(
            f"cursus_pipelines: no such file: {', '.join(missing)} (relative to {root})"
        )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> PipelineFile | None:
    if file_path.suffix not in SUFFIXES:
        return None
    from cursus_runtime_action.pytest_choice import is_chosen

    if not is_chosen(file_path, parent.session):
        return None
    from cursus_runtime_action.pytest_items import PipelineFile

    return PipelineFile.from_parent(parent, path=file_path)


@pytest.fixture(scope="session")
def pipeline_run(request: pytest.FixtureRequest) -> PipelineRuns:
    """Runs a pipeline file once in a session: `pipeline_run("p.yml").output("train", "model")`."""
    from cursus_runtime_action.pytest_runs import pipeline_runs

    return pipeline_runs(request.config)
