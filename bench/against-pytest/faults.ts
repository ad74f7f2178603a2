import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkload, type Workload } from '../workload.ts';

export interface Fault {
  readonly id: FaultId;
  /** As the table shows it. */
  readonly title: string;
  /** The scripts that stand for these steps. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The location of the fault, and for a fault in the data the location where it shows. */
  readonly locations: Readonly<Record<string, RegExp>>;
}

export type FaultId = 'column' | 'variable' | 'crash' | 'waits' | 'loops';

/** Each is one change to the pipeline load → features → train, load → report. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'column',
    title: 'a step no longer writes a column that the next step reads',
    scripts: { features: 'features_without_column.py' },
    locations: {
      reader: /train\.py(:|", line )11\b/,
      column: /tenure/,
      writer: /features_without_column\.py(:|", line )1[5-9]\b/,
    },
  },
  {
    id: 'variable',
    title: 'a step passes only because an earlier step changed the process',
    scripts: { features: 'features_sets_variable.py', report: 'report_reads_variable.py' },
    locations: { line: /report_reads_variable\.py(:|", line )7\b/ },
  },
  {
    id: 'crash',
    title: 'a step crashes in native code',
    scripts: { features: 'features_crashes.py' },
    locations: { line: /features_crashes\.py(:|", line )5\b/ },
  },
  {
    id: 'waits',
    title: 'a step waits forever',
    scripts: { features: 'features_waits.py' },
    locations: { line: /features_waits\.py(:|", line )8\b/ },
  },
  {
    id: 'loops',
    title: 'a step never returns from native code',
    scripts: { features: 'features_loops_in_c.py' },
    locations: { line: /features_loops_in_c\.py(:|", line )8\b/ },
  },
];

/** Writes the pipeline with a fault into `dir`. */
export async function writeFaulty({ scripts }: Fault, dir: string): Promise<Workload> {
  await mkdir(dir, { recursive: true });
  await cp(path.join(import.meta.dirname, 'scripts'), path.join(dir, 'scripts'), {
    recursive: true,
    filter: (source) => !source.includes('__pycache__'),
  });
  const step = (name: string, inputs: Record<string, string>, output: string) => [
    name,
    {
      script: `scripts/${scripts[name] ?? `${name}.py`}`,
      input_paths: Object.fromEntries(
        Object.entries(inputs).map(([input, from]) => [input, { from }]),
      ),
      output_paths: { [output]: `out/${name}` },
    },
  ];
  const steps = [
    step('load', {}, 'customers'),
    step('features', { customers: 'load.customers' }, 'features'),
    step('train', { features: 'features.features' }, 'model'),
    step('report', { customers: 'load.customers' }, 'report'),
  ];
  const file = path.join(dir, 'pipeline.json');
  await writeFile(file, JSON.stringify({ steps: Object.fromEntries(steps) }, null, 2));
  return await readWorkload(file);
}
