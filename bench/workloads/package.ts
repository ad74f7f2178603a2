import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Workload } from '../workload.ts';
import { type StepEntry, writeProject } from './project.ts';

const PACKAGE = 'churn';
const FEATURES = 16;

/**
 * 20 steps whose scripts are in one package of the project, in the shape of a usual training
 * pipeline: one step loads, 16 compute a feature each, three combine, train and score.
 */
export async function writePackage(dir: string): Promise<Workload> {
  const steps: Record<string, StepEntry> = {
    load: {
      script: `${PACKAGE}/load.py`,
      // Without any, a step would get sample data.
      input_paths: {},
      output_paths: { table: 'out/load/table.csv' },
      job_args: { rows: 500 },
    },
  };
  const features: Record<string, { from: string }> = {};
  for (let index = 1; index <= FEATURES; index += 1) {
    const name = `feature_${index}`;
    steps[name] = {
      script: `${PACKAGE}/${name}.py`,
      input_paths: { table: { from: 'load.table' } },
      output_paths: { table: `out/${name}/table.csv` },
      job_args: { factor: index },
    };
    features[name] = { from: `${name}.table` };
    await cp(
      path.join(import.meta.dirname, 'package', PACKAGE, 'feature.py'),
      path.join(dir, 'scripts', PACKAGE, `${name}.py`),
    );
  }
  steps['combine'] = {
    script: `${PACKAGE}/combine.py`,
    input_paths: features,
    output_paths: { table: 'out/combine/table.csv' },
  };
  const table = { from: 'combine.table' };
  steps['train'] = {
    script: `${PACKAGE}/train.py`,
    input_paths: { table },
    output_paths: { model: 'out/train/model.json' },
  };
  steps['score'] = {
    script: `${PACKAGE}/score.py`,
    input_paths: { table, model: { from: 'train.model' } },
    output_paths: { metrics: 'out/score/metrics.json' },
  };
  return await writeProject(dir, 'package', steps);
}
