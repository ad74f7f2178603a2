import { cp } from 'node:fs/promises';
import path from 'node:path';
import { readWorkload, type Workload } from '../workload.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/gradient-boosting');

/** A copy of `examples/gradient-boosting`. */
export async function copyGradientBoosting(dir: string): Promise<Workload> {
  await cp(EXAMPLE, dir, {
    recursive: true,
    filter: (source) => !/__pycache__|test_workspace/.test(source),
  });
  return await readWorkload(path.join(dir, 'pipeline.yml'));
}
