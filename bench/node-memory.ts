import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { cursus } from './competitors/cursus.ts';
import type { Environment } from './environment.ts';
import { scratchDirectory } from './scratch.ts';
import { timedRun } from './timed-run.ts';
import { writeTrivial } from './workloads/trivial.ts';

const PEAK_FILE = 'peak-memory.txt';

/** Node's peak memory in megabytes, by number of trivial steps. */
export async function measureNodeMemory(
  environment: Environment,
  counts: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const peaks = new Map<number, number>();
  for (const count of counts) {
    const workload = await writeTrivial(await scratchDirectory(), count);
    const run = await timedRun(watched, {
      workload,
      environment,
      parallel: availableParallelism(),
    });
    const bytes = Number(await readFile(path.join(run.dir, PEAK_FILE), 'utf8'));
    peaks.set(count, bytes / 2 ** 20);
  }
  return peaks;
}

const us = cursus('cursus, its memory watched');
const watched: typeof us = {
  ...us,
  prepare: async (project) => {
    const command = await us.prepare(project);
    return {
      ...command,
      args: ['--import', path.join(import.meta.dirname, 'peak-memory.js'), ...command.args],
      variables: { PEAK_MEMORY_FILE: path.join(project.dir, PEAK_FILE) },
    };
  },
};
