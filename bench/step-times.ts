import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RESULTS_FILE } from './competitors/cursus.ts';
import type { Workload } from './workload.ts';

/** Times from the results file of one of our runs. Seconds. */
export interface StepTimes {
  /** The work of the scripts, as they print it; 0 if they do not. */
  readonly own: number;
  /** Wall time of each step without the work of the script, by step. */
  readonly beyondOwn: readonly number[];
  /** From the start of a producer to that of a consumer without other producers, without the work of scripts. */
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

/** The sum of the work times that scripts print. */
export function ownSeconds(printed: string): number {
  return sum(ownWork(printed));
}

function ownWork(printed: string): readonly number[] {
  return [...printed.matchAll(/own_seconds=([\d.]+)/g)].map(([, value]) => Number(value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
