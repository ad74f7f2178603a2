/**
 * Measures this project beside other ways to run the same scripts, and prints and writes what it
 * found. `docs/performance.md` explains it.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CASES } from './cases.ts';
import { measureColdStart } from './cold-start.ts';
import { prepareEnvironment } from './environment.ts';
import { machineFacts } from './machine.ts';
import { measureNodeMemory } from './node-memory.ts';
import { readOptions } from './options.ts';
import { measurePlanning } from './planning.ts';
import { plotResults } from './plot.ts';
import { composeResults } from './results.ts';
import { type CaseTimes, runCase } from './run-case.ts';
import { renderResults } from './table.ts';

const PLOT = path.resolve(import.meta.dirname, '..', 'docs', 'images', 'performance.svg');

const { only, rounds, dist, resultsFile } = readOptions(process.argv.slice(2));
const wanted = (id: string) => only?.has(id) ?? true;
const environment = prepareEnvironment(dist);
const options = { environment, rounds, log: (line: string) => console.error(line) };

const cases: CaseTimes[] = [];
for (const one of CASES.filter(({ id }) => wanted(id))) cases.push(await runCase(one, options));
const results = composeResults({
  machine: machineFacts(environment),
  cases,
  // One start is short, and its spread is wide.
  coldStart: wanted('e') ? await measureColdStart({ ...options, rounds: rounds * 4 }) : undefined,
  planning: wanted('f') ? await measurePlanning(options) : undefined,
  nodeMemory: wanted('d') ? await measureNodeMemory(environment, [100, 1000]) : undefined,
});
console.log(renderResults(results));
if (resultsFile !== undefined)
  writeFileSync(resultsFile, `${JSON.stringify(results, rounded, 2)}\n`);
if (only === undefined) writeFileSync(PLOT, plotResults(results));

/** Micro-seconds are more than can be told. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(6)) : value;
}
