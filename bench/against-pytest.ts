/**
 * Compares this project with a pytest file that has one test a step, alone and with two plugins:
 * the time for a pipeline that passes, and what each makes of five faults. Writes
 * `bench/against-pytest.json`, from which the README has its table (`npm run docs`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { FAULTS } from './against-pytest/faults.ts';
import { type FaultyRun, faultyRun, PATIENCE_SECONDS } from './against-pytest/faulty-run.ts';
import { AGAINST_PYTEST_FILE, type AgainstPytest } from './against-pytest/results.ts';
import { ways } from './against-pytest/ways.ts';
import { prepareEnvironment } from './environment.ts';
import { machineFacts, pinnedPackages } from './machine.ts';
import type { EntryResult } from './results.ts';
import { scratchDirectory } from './scratch.ts';
import { pairedRatios, summarise } from './statistics.ts';
import { timedRun } from './timed-run.ts';
import { copyGradientBoosting } from './workloads/gradient-boosting.ts';

const REQUIREMENTS = path.join(import.meta.dirname, 'against-pytest', 'requirements.txt');
/** Of a step with a fault. */
const LIMIT_SECONDS = 5;
/** Of a step that passes: it must not matter. */
const USUAL_LIMIT_SECONDS = 300;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    /** `times` or `faults`: keeps the other results of the file. */
    only: { type: 'string' },
  },
});
const environment = prepareEnvironment(path.join(import.meta.dirname, '..', 'dist'));
const project = { environment, parallel: availableParallelism() };
const plugins = await installPlugins();
const earlier = existsSync(AGAINST_PYTEST_FILE)
  ? (JSON.parse(readFileSync(AGAINST_PYTEST_FILE, 'utf8')) as AgainstPytest)
  : undefined;

const times = values.only === 'faults' ? (earlier?.gradient_boosting ?? []) : await measureTimes();
const faults = values.only === 'times' ? (earlier?.faults ?? []) : await measureFaults();
const results: AgainstPytest = {
  machine: machineFacts(environment),
  plugin_versions: pinnedPackages(REQUIREMENTS),
  limit_seconds: LIMIT_SECONDS,
  patience_seconds: PATIENCE_SECONDS,
  gradient_boosting: times,
  faults,
};
writeFileSync(AGAINST_PYTEST_FILE, `${JSON.stringify(results, rounded, 2)}\n`);
for (const { name, seconds, us_by_it: ratio } of times) {
  const shown = ratio === undefined ? '' : `, us / it ${ratio.median.toFixed(2)}`;
  console.log(
    `${name}: ${seconds.median.toFixed(2)} s, at least ${seconds.min.toFixed(2)}${shown}`,
  );
}
// A pytest run that was killed can have left a process that keeps a pipe open.
process.exit();

async function measureTimes(): Promise<readonly EntryResult[]> {
  const all = ways(plugins, USUAL_LIMIT_SECONDS);
  const workload = await copyGradientBoosting(await scratchDirectory());
  const seconds = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (const way of all) await timedRun(way, { ...project, workload });
  for (let round = 0; round < Number(values.runs); round += 1) {
    const first = round % all.length;
    for (const way of [...all.slice(first), ...all.slice(0, first)]) {
      const run = await timedRun(way, { ...project, workload });
      seconds.get(way.name)?.push(run.seconds);
      console.error(`${round + 1}: ${way.name} ${run.seconds.toFixed(2)} s`);
    }
  }
  const ours = seconds.get(all[0]?.name ?? '') ?? [];
  return all.map(({ name }, index) => ({
    name,
    seconds: summarise(seconds.get(name) ?? []),
    ...(index === 0 ? {} : { us_by_it: pairedRatios(ours, seconds.get(name) ?? []) }),
  }));
}

async function measureFaults(): Promise<readonly FaultyRun[]> {
  const runs: FaultyRun[] = [];
  for (const fault of FAULTS) {
    for (const way of ways(plugins, LIMIT_SECONDS)) {
      const run = await faultyRun(fault, way, project);
      runs.push(run);
      console.error(`${fault.id}: ${JSON.stringify(run)}`);
    }
  }
  return runs;
}

/** Beside the environment of the benchmark, which does not have them. */
async function installPlugins(): Promise<string> {
  const dir = await scratchDirectory();
  execFileSync(
    environment.python,
    [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'],
      ...['--target', dir, '-r', REQUIREMENTS],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return dir;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}
