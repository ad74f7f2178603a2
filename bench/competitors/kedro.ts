import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWorkload } from '../placed-workload.ts';
import { PYTHON_DIR } from '../python-dir.ts';
import type { Competitor } from './competitor.ts';

/** One node a step, ordered by its producers; by default all run in Kedro's process. */
export function kedro(name: string, options: readonly string[] = []): Competitor {
  return {
    name,
    prepare: async ({ dir, workload, environment }) => {
      await writeWorkload(workload, dir);
      for (const [file, text] of Object.entries(FILES)) {
        await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
        await writeFile(path.join(dir, file), text);
      }
      return {
        command: environment.bin('kedro'),
        args: ['run', ...options],
        variables: { PYTHONPATH: PYTHON_DIR },
      };
    },
  };
}

const PIPELINE = `from functools import partial, update_wrapper

from kedro.pipeline import Pipeline, node
from step_runner import read_workload, run_step


def _run(step, *_done):
    run_step(step)
    return step["name"]


def register_pipelines():
    steps, edges = read_workload("workload.json")
    producers = {name: [] for name in steps}
    for producer, consumer in edges:
        producers[consumer].append(f"{producer}_done")
    nodes = []
    for name, step in steps.items():
        work = update_wrapper(partial(_run, step), _run)
        nodes.append(node(work, producers[name] or None, f"{name}_done", name=name))
    return {"__default__": Pipeline(nodes)}
`;

const FILES = {
  'pyproject.toml': `[tool.kedro]
package_name = "bench_project"
project_name = "bench"
kedro_init_version = "1.7.0"
`,
  'src/bench_project/__init__.py': '',
  'src/bench_project/settings.py': '',
  'src/bench_project/pipeline_registry.py': PIPELINE,
  'conf/base/catalog.yml': '',
  'conf/local/.gitkeep': '',
};
