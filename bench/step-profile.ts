/**
 * Prints the parts of the time of a run, from its results file: `node bench/step-profile.ts FILE`.
 * The wait between the end of a step and the start of its consumer is one figure: the file has no
 * times for the parts (the outputs are profiled, a processor becomes free).
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { JsonDataFlow, JsonStep } from '../src/reporters/json-report-schema.ts';
import { summarise } from './statistics.ts';
import { ownSeconds } from './step-times.ts';

/** The keys of the results file that are read. */
interface Run {
  readonly seconds: number;
  readonly script_results: Readonly<
    Record<string, Pick<JsonStep, 'started_after_seconds' | 'execution_time' | 'stdout_tail'>>
  >;
  readonly data_flow_results: Readonly<Record<string, Pick<JsonDataFlow, 'script_a' | 'script_b'>>>;
  readonly order_edges: readonly { readonly from: string; readonly to: string }[];
}

/** The parts of a run's time: seconds of each step that has the part. */
export function stepProfile(run: Run): Readonly<Record<string, readonly number[]>> {
  const steps = Object.entries(run.script_results).flatMap(([name, step]) => {
    const { started_after_seconds: start, execution_time: took, stdout_tail: printed } = step;
    if (start === null) return [];
    const own = printed.includes('own_seconds=') ? [ownSeconds(printed)] : [];
    return [{ name, start, took, end: start + took, own }];
  });
  const endOf = new Map(steps.map(({ name, end }) => [name, end]));
  const flows = Object.values(run.data_flow_results);
  const edges = [
    ...flows.map(({ script_a: from, script_b: to }) => ({ from, to })),
    ...run.order_edges,
  ];
  const ready = new Map<string, number>();
  for (const { from, to } of edges) {
    ready.set(to, Math.max(ready.get(to) ?? 0, endOf.get(from) ?? 0));
  }
  return {
    'start of the run → start of the first step':
      steps.length === 0 ? [] : [Math.min(...steps.map(({ start }) => start))],
    'end of the last producer → start of the step': steps.flatMap(({ name, start }) => {
      const since = ready.get(name);
      return since === undefined ? [] : [start - since];
    }),
    'start → end of the step': steps.map(({ took }) => took),
    '  the script’s own work': steps.flatMap(({ own }) => own),
    '  all else: process, imports, result': steps.flatMap(({ took, own }) =>
      own.map((seconds) => took - seconds),
    ),
    'end of the last step → end of the run':
      steps.length === 0 ? [] : [run.seconds - Math.max(...endOf.values())],
  };
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Name the results file of a run: node bench/step-profile.ts results.json');
    process.exit(2);
  }
  const run = JSON.parse(readFileSync(file, 'utf8')) as Run;
  for (const [part, seconds] of Object.entries(stepProfile(run))) {
    if (seconds.length === 0) continue;
    const { median, min, max, runs } = summarise(seconds.map((value) => value * 1000));
    const range = `${min.toFixed(1)}–${max.toFixed(1)}`;
    console.log(`${part.padEnd(46)} ${median.toFixed(1)} ms (${range}), n = ${runs}`);
  }
}
