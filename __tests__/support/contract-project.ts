import { cursusHere } from './cursus.ts';
import { createProject, type PipelineRig, script } from './pipeline-rig.ts';

/** Writes `rows.csv` with these columns; reads one of them. */
export const FEATURES = (header: string, rows: string) =>
  script(
    [
      'import os',
      'with open(os.path.join(output_paths["table"], "rows.csv"), "w") as file:',
      `    file.write(${JSON.stringify(`${header}\n${rows}\n`)})`,
    ].join('\n'),
  );

const TRAIN = script(
  [
    'import csv, os',
    'with open(os.path.join(input_paths["table"], "rows.csv")) as file:',
    '    rows = list(csv.DictReader(file))',
    'tenure = [row.get("tenure_months") for row in rows]',
    'with open(output_paths["model"], "w") as file:',
    '    file.write("%d" % len(tenure))',
  ].join('\n'),
);

const PIPELINE = `name: churn
steps:
  features:
    script: features.py
    inputs: {}
    outputs: { table: out/table }
  train:
    script: train.py
    inputs: { table: { from: features.table } }
    outputs: { model: out/model.txt }
`;

export const ROWS = ['1,5,basic', '2,9,plus', '3,12,basic', '4,7,plus', '5,3,basic', '6,2,plus'];

/** A pipeline of two steps whose consumer passes whatever the columns are. */
export async function createContractProject(
  files: Readonly<Record<string, string>> = {},
): Promise<PipelineRig> {
  return createProject({
    'pipeline.yml': PIPELINE,
    'features.py': FEATURES('id,tenure_months,plan', ROWS.join('\n')),
    'train.py': TRAIN,
    ...files,
  });
}

export async function lock(project: PipelineRig, ...options: string[]) {
  return cursusHere(['lock', 'pipeline.yml', ...options], { cwd: project.dir, env: { CI: '' } });
}
