/** A pipeline of three steps, in which each kind of thing that a step depends on occurs. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunReport } from '../../src/report/report.ts';
import type { RunOptions } from '../../src/run.ts';
import { createProject, type PipelineRig, script, statuses } from './pipeline-rig.ts';

/** prepare → train → report; `train` imports `helper`, which imports `deep`. */
export const PIPELINE = {
  name: 'cached',
  steps: {
    prepare: {
      script: 'prepare.py',
      input_paths: { raw: 'data' },
      output_paths: { rows: 'out/rows' },
    },
    train: {
      script: 'train.py',
      input_paths: { data: { from: 'prepare.rows' } },
      output_paths: { model: 'out/model' },
      environ_vars: { LABEL: 'label' },
      job_args: { rounds: 3 },
    },
    report: {
      script: 'report.py',
      input_paths: { data: { from: 'train.model' } },
      output_paths: { text: 'out/text' },
    },
  },
} as const;

const FILES = {
  'prepare.py': script(
    [
      'import os',
      'rows = []',
      'for name in sorted(os.listdir(input_paths["raw"])):',
      '    with open(os.path.join(input_paths["raw"], name)) as file:',
      '        rows += file.read().splitlines()',
      'os.makedirs(output_paths["rows"], exist_ok=True)',
      'with open(os.path.join(output_paths["rows"], "rows.csv"), "w") as file:',
      '    file.write("\\n".join(sorted(set(rows))) + "\\n")',
    ].join('\n'),
  ),
  'train.py': script(
    [
      'rows = open(os.path.join(input_paths["data"], "rows.csv")).read().splitlines()',
      'name = os.environ.get("TRAIN_NAME", "none")',
      'os.makedirs(output_paths["model"], exist_ok=True)',
      'with open(os.path.join(output_paths["model"], "model.txt"), "w") as file:',
      '    file.write(f"{helper.weight(rows)} {environ_vars[\'LABEL\']} {job_args.rounds} {name}\\n")',
    ].join('\n'),
    'import os\nimport helper\n',
  ),
  'helper.py': 'import deep\n\ndef weight(rows):\n    return deep.factor() * len(rows)\n',
  'deep.py': 'def factor():\n    return 2\n',
  'report.py': script(
    [
      'import os',
      'model = open(os.path.join(input_paths["data"], "model.txt")).read()',
      'with open(os.path.join(output_paths["text"], "report.txt"), "w") as file:',
      '    file.write("model: " + model)',
    ].join('\n'),
  ),
  'data/part-0.csv': 'a\nb\n',
  'data/part-1.csv': 'c\n',
};

export function cachedProject(files: Readonly<Record<string, string>> = {}): Promise<PipelineRig> {
  return createProject({ ...FILES, ...files });
}

/** No hit is tested again, so that the statuses are certain. */
const CACHED = { cache: 'read-write', cacheSample: { share: 0 } } as const;

export async function runCached(
  project: PipelineRig,
  options: Partial<RunOptions> & { readonly pipeline?: unknown } = {},
): Promise<{ readonly report: RunReport; readonly statuses: Record<string, string> }> {
  const { pipeline = PIPELINE, ...rest } = options;
  const { report } = await project.run(pipeline, { ...CACHED, ...rest });
  return { report, statuses: statuses(report) };
}

export function missesOf(report: RunReport, step: string): readonly string[] | undefined {
  return report.steps.find(({ name }) => name === step)?.cacheMiss;
}

export function uncacheableOf(report: RunReport, step: string): readonly string[] | undefined {
  return report.steps.find(({ name }) => name === step)?.uncacheable;
}

/** Relative paths and content of all files below a directory. */
export function filesIn(dir: string): Readonly<Record<string, string>> {
  const names = readdirSync(dir, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(dir, name)).isFile())
      .map((name) => [name, readFileSync(path.join(dir, name), 'latin1')]),
  );
}
