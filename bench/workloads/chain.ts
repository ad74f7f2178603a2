import type { Workload } from '../workload.ts';
import { type StepEntry, writeProject } from './project.ts';

/** Steps that read and write a table, in the order of the chain. */
const TABLE_STEPS: readonly (readonly [script: string, jobArgs?: Record<string, unknown>])[] = [
  ['impute'],
  ['clip', { tail: 0.01 }],
  ['scale'],
  ['ratio'],
  ['bins'],
  ['smooth', { window: 5 }],
  ['rank'],
  ['outliers', { deviations: 6 }],
  ['components'],
  ['keep_best', { keep: 10 }],
  ['interact'],
  ['clip', { tail: 0.005 }],
  ['scale'],
  ['ratio'],
  ['smooth', { window: 9 }],
  ['rank'],
  ['components'],
  ['keep_best', { keep: 8 }],
  ['scale'],
];

/** 24 small pandas and scikit-learn steps, each of which waits for the one before. */
export function writeChain(dir: string): Promise<Workload> {
  const steps: Record<string, StepEntry> = {
    s01_generate: {
      script: 'generate.py',
      output_paths: { table: 'out/s01/table.csv' },
      job_args: { rows: 2000, seed: 7 },
    },
  };
  let last = 's01_generate';
  const add = (script: string, entry: Omit<StepEntry, 'script'>) => {
    last = `s${number(Object.keys(steps).length + 1)}_${script}`;
    steps[last] = { script: `${script}.py`, ...entry };
  };
  for (const [script, jobArgs] of TABLE_STEPS) {
    add(script, {
      input_paths: { table: { from: `${last}.table` } },
      output_paths: { table: `out/s${number(Object.keys(steps).length + 1)}/table.csv` },
      ...(jobArgs === undefined ? {} : { job_args: jobArgs }),
    });
  }
  add('split', {
    input_paths: { table: { from: `${last}.table` } },
    output_paths: { parts: 'out/split/parts' },
    job_args: { seed: 7 },
  });
  const parts = { from: `${last}.parts` };
  add('train', { input_paths: { parts }, output_paths: { model: 'out/train/model.joblib' } });
  add('predict', {
    input_paths: { parts, model: { from: `${last}.model` } },
    output_paths: { predictions: 'out/predict/predictions.csv' },
  });
  add('score', {
    input_paths: { predictions: { from: `${last}.predictions` } },
    output_paths: { metrics: 'out/score/metrics.json' },
  });
  return writeProject(dir, 'chain', steps);
}

function number(value: number): string {
  return String(value).padStart(2, '0');
}
