import type { Workload } from '../workload.ts';
import { type StepEntry, writeProject } from './project.ts';

const STEPS = 48;
const CPU_SECONDS = 0.2;

/** 48 independent steps that use a processor for 0.2 s each. */
export function writeIndependent(dir: string): Promise<Workload> {
  const steps: Record<string, StepEntry> = {};
  for (let index = 1; index <= STEPS; index += 1) {
    steps[`burn_${index}`] = {
      script: 'burn.py',
      // Without any, a step would get sample data.
      input_paths: {},
      output_paths: { report: `out/${index}/report.txt` },
      job_args: { cpu_seconds: CPU_SECONDS },
    };
  }
  return writeProject(dir, 'independent', steps);
}
