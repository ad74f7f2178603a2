import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Workload } from '../workload.ts';
import { type StepEntry, writeProject } from './project.ts';

const LANES = 20;

/** Chains of steps that add one to a number; every step has its own script file. */
export async function writeTrivial(dir: string, count: number): Promise<Workload> {
  const steps: Record<string, StepEntry> = {};
  for (let index = 0; index < count; index += 1) {
    const above = index - LANES;
    steps[`add_${index}`] = {
      script: `add_${index}.py`,
      input_paths: above < 0 ? {} : { number: { from: `add_${above}.number` } },
      output_paths: { number: `out/${index}/number.txt` },
    };
    await cp(
      path.join(import.meta.dirname, 'trivial', 'add_one.py'),
      path.join(dir, 'scripts', `add_${index}.py`),
    );
  }
  return await writeProject(dir, 'trivial', steps);
}
