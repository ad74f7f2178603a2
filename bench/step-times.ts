import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RESULTS_FILE } from './competitors/cursus.ts';
import type { Workload } from './workload.ts';

/** Times from the results file of one of our runs. Seconds. */
export interface StepTimes {
  /** The scripts' own work, as they print it; 0 where they do not. */
  readonly own: number;
  /** A step's wall time beyond the script's own work, by step. */
  readonly beyondOwn: readonly number[];
  /** From a producer's start to the start of a consumer that has no other, without own work. */
  readonly startToStart: readonly number[];
}

interface Step {
  readonly execution_time: number;
  readonly started_after_seconds: number;
  readonly stdout_tail: string;
}

export async function stepTimes(dir: string, { steps, edges }: Workload): Promise<StepTimes> {
  const report = JSON.parse(await readFile(path.join(dir, RESULTS_FILE), 'utf8')) as {
    script_results: Record<string, Step>;
  };
  const results = steps.map(({ name }) => {
    const result = report.script_results[name];
    if (result === undefined) throw new Error(`The results lack ${name}.`);
    return { name, ...result, own: ownWork(result.stdout_tail)[0] };
  });
  const byName = new Map(results.map((result) => [result.name, result]));
  return {
    own: sum(results.map(({ own }) => own ?? 0)),
    beyondOwn: results.flatMap(({ execution_time, own }) =>
      own === undefined ? [] : [execution_time - own],
    ),
    startToStart: edges.flatMap(([from, to]) => {
      const producer = byName.get(from);
      const consumer = byName.get(to);
      const others = edges.filter(([, end]) => end === to).length > 1;
      if (others || producer?.own === undefined || consumer === undefined) return [];
      const gap = consumer.started_after_seconds - producer.started_after_seconds;
      return [gap - producer.own];
    }),
  };
}

/** The sum of what scripts print of their own work. */
export function ownSeconds(printed: string): number {
  return sum(ownWork(printed));
}

function ownWork(printed: string): readonly number[] {
  return [...printed.matchAll(/own_seconds=([\d.]+)/g)].map(([, value]) => Number(value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
