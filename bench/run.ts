/**
 * Measures this project and other ways to run the same scripts, and prints and writes the results.
 * `docs/performance.md` explains them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { BASELINE, CASES, chosenEntries, us } from './cases.ts';
import { measureColdStart } from './cold-start.ts';
import { cursus } from './competitors/cursus.ts';
import { composeResults } from './compose-results.ts';
import { prepareEnvironment } from './environment.ts';
import { machineFacts } from './machine.ts';
import { measureNodeMemory } from './node-memory.ts';
import { readOptions } from './options.ts';
import { PERFORMANCE_DOC, PERFORMANCE_PLOT, showResults } from './performance-doc.ts';
import { measurePlanning } from './planning.ts';
import type { Results } from './results.ts';
import { type CaseTimes, runCase } from './run-case.ts';
import { measureStepCost } from './step-cost.ts';
import { renderResults } from './table.ts';

const chosen = readOptions(process.argv.slice(2));
const { rounds, resultsFile, publish } = chosen;
const wanted = (id: string) => chosen.only?.has(id) ?? true;
const environment = prepareEnvironment(chosen.dist);
const baseline =
  chosen.baseline === undefined ? undefined : cursus(BASELINE, { dist: chosen.baseline });
const options = { environment, rounds, log: (line: string) => console.error(line) };

const cases: CaseTimes[] = [];
for (const one of CASES.filter(({ id }) => wanted(id))) {
  const entries = chosenEntries(one, { against: chosen.against, baseline });
  cases.push(await runCase({ ...one, entries }, options));
}
const results = composeResults({
  machine: machineFacts(environment),
  cases,
  // One start is short, and its spread is wide.
  coldStart: wanted('e')
    ? await measureColdStart({ ...options, rounds: rounds * 4, baseline: chosen.baseline })
    : undefined,
  planning: wanted('f') ? await measurePlanning(options) : undefined,
  stepCost: wanted('d')
    ? await measureStepCost({
        ...options,
        competitors: baseline === undefined ? [us] : [us, baseline],
      })
    : undefined,
  nodeMemory: wanted('d') ? await measureNodeMemory(environment, [100, 1000]) : undefined,
});
// Show the rounded values, as the file has them.
const written = JSON.stringify(results, rounded, 2);
const shown = JSON.parse(written) as Results;
console.log(renderResults(shown));
if (resultsFile !== undefined) writeFileSync(resultsFile, `${written}\n`);
if (publish) {
  const { doc, plot } = showResults(readFileSync(PERFORMANCE_DOC, 'utf8'), shown);
  writeFileSync(PERFORMANCE_DOC, doc);
  writeFileSync(PERFORMANCE_PLOT, plot);
}

/** No measurement is more exact than a microsecond. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(6)) : value;
}
