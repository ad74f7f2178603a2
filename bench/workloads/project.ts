import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkload, type Workload } from '../workload.ts';

const HERE = import.meta.dirname;

/** One step as a pipeline file has it. */
export interface StepEntry {
  readonly script: string;
  readonly input_paths?: Readonly<Record<string, string | { readonly from: string }>>;
  readonly output_paths: Readonly<Record<string, string>>;
  readonly job_args?: Readonly<Record<string, unknown>>;
}

/** Writes a project into `dir`: a folder of scripts from here, and its pipeline file. */
export async function writeProject(
  dir: string,
  scripts: string,
  steps: Readonly<Record<string, StepEntry>>,
): Promise<Workload> {
  const folder = path.join(dir, 'scripts');
  await mkdir(folder, { recursive: true });
  await cp(path.join(HERE, scripts), folder, {
    recursive: true,
    filter: (source) => !source.includes('__pycache__'),
  });
  await cp(path.join(HERE, 'own_time.py'), path.join(folder, 'own_time.py'));
  const file = path.join(dir, 'pipeline.json');
  await writeFile(file, JSON.stringify({ name: path.basename(scripts), steps }, null, 2));
  return await readWorkload(file);
}
