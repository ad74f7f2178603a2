"""Runs the steps of a workload without a tool: every competitor uses it.

A workload file is JSON: `steps` in topological order, each with `name`, `script`, `input_paths`,
`output_paths` (absolute), `environ_vars` and `job_args`; `edges` as pairs of step names.
"""
import argparse
import importlib
import importlib.util
import json
import os
import sys


def read_workload(file):
    """The steps by name, in topological order, and the edges."""
    with open(file, encoding="utf-8") as text:
        workload = json.load(text)
    return {step["name"]: step for step in workload["steps"]}, workload["edges"]


def run_step(step):
    """Imports the step's script afresh and calls its `main`."""
    run_main(import_script(step), step)


def import_script(step):
    """The step's script as a fresh module."""
    root, package = package_around(step["script"])
    if root not in sys.path:
        sys.path.insert(0, root)
    if package:
        importlib.import_module(package)
    # Relative imports work only under the name of the package.
    name = f"{package}.step_{step['name']}" if package else f"step_{step['name']}"
    spec = importlib.util.spec_from_file_location(name, step["script"])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run_main(module, step):
    """Creates the directories of the step's outputs and calls its `main`."""
    for path in step["output_paths"].values():
        os.makedirs(os.path.dirname(path) if is_file(path) else path, exist_ok=True)
    job_args = step["job_args"]
    module.main(
        input_paths=step["input_paths"],
        output_paths=step["output_paths"],
        environ_vars=step["environ_vars"],
        job_args=None if job_args is None else argparse.Namespace(**job_args),
    )


def package_around(script):
    """The directory to import from, and the dotted name of the package of the script."""
    root = os.path.dirname(script)
    names = []
    while os.path.isfile(os.path.join(root, "__init__.py")):
        root, name = os.path.split(root)
        names.insert(0, name)
    return root, ".".join(names)


def is_file(path):
    return os.path.splitext(path)[1] != ""
