import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { RESULTS_FILE } from './performance-doc.ts';

export interface BenchOptions {
  /** Absent: all. */
  readonly only?: ReadonlySet<string>;
  /** In addition to us and the bare loop, only competitors with one of these in their names; absent: all. */
  readonly against?: readonly string[];
  readonly rounds: number;
  /** Absolute: the build that is measured. */
  readonly dist: string;
  /** Absolute: another build, measured in the same rounds. */
  readonly baseline?: string;
  /** Absolute; absent: the results are only printed. */
  readonly resultsFile?: string;
  /** Whether the documentation shows the results: only those of a complete benchmark. */
  readonly publish: boolean;
}

const USAGE = `npm run bench -- [--only a,b] [--against kedro,dvc] [--runs 5] [--dist dist] [--baseline dist] [--results-file file]

  --only          the cases to run, of a, b, c, d, e, f, g
  --against       competitors by a part of their names, besides us and the bare loop
  --runs          rounds: each runs everyone once
  --dist          the build to measure
  --baseline      another build to measure in the same rounds, in all cases but (f)
  --results-file  where the results go; without this, --only, --against and --baseline they go to
                  bench/results.json and docs/performance.md`;

const CASE_IDS: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Ends the process with the usage text if the arguments are wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  try {
    return parseOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** @throws TypeError that names the argument that is wrong */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      against: { type: 'string' },
      runs: { type: 'string', default: '5' },
      dist: { type: 'string', default: path.join(import.meta.dirname, '..', 'dist') },
      baseline: { type: 'string' },
      'results-file': { type: 'string' },
    },
  });
  const only = values.only === undefined ? undefined : new Set(values.only.split(','));
  const unknown = [...(only ?? [])].find((id) => !CASE_IDS.includes(id));
  if (unknown !== undefined) {
    throw new TypeError(`--only: there is no case \`${unknown}\`; use ${CASE_IDS.join(', ')}.`);
  }
  if (!/^[1-9]\d*$/.test(values.runs)) {
    throw new TypeError(`--runs must be a whole number of at least 1, not \`${values.runs}\`.`);
  }
  const against = values.against?.toLowerCase().split(',');
  const restricted = [only, against, values.baseline, values['results-file']];
  const publish = restricted.every((value) => value === undefined);
  const file = publish ? RESULTS_FILE : values['results-file'];
  return {
    publish,
    rounds: Number(values.runs),
    dist: buildDirectory('--dist', values.dist),
    ...(values.baseline === undefined
      ? {}
      : { baseline: buildDirectory('--baseline', values.baseline) }),
    ...(only === undefined ? {} : { only }),
    ...(against === undefined ? {} : { against }),
    ...(file === undefined ? {} : { resultsFile: path.resolve(file) }),
  };
}

function buildDirectory(option: string, given: string): string {
  const dist = path.resolve(given);
  if (!existsSync(path.join(dist, 'cli', 'index.js'))) {
    throw new TypeError(`${option}: ${dist} has no cli/index.js; name a directory that was built.`);
  }
  return dist;
}
