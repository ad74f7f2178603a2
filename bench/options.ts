import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { RESULTS_FILE } from './performance-doc.ts';

export interface BenchOptions {
  /** Absent: all. */
  readonly only?: ReadonlySet<string>;
  /** Beside us and the bare loop, only competitors whose names hold one of these; absent: all. */
  readonly against?: readonly string[];
  readonly rounds: number;
  /** Absolute: the build that is measured. */
  readonly dist: string;
  /** Absolute; absent: the results are only printed. */
  readonly resultsFile?: string;
  /** Show them in the documentation: everything was measured, and nothing else was asked for. */
  readonly publish: boolean;
}

const USAGE = `npm run bench -- [--only a,b] [--against kedro,dvc] [--runs 5] [--dist dist] [--results-file file]

  --only          the cases to run, of a, b, c, d, e, f
  --against       competitors by a part of their names, beside us and the bare loop
  --runs          rounds: each runs everyone once
  --dist          the build to measure
  --results-file  where the results go; without this, --only and --against they go to
                  bench/results.json and docs/performance.md`;

export const CASE_IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export function readOptions(args: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        against: { type: 'string' },
        runs: { type: 'string', default: '5' },
        dist: { type: 'string', default: path.join(import.meta.dirname, '..', 'dist') },
        'results-file': { type: 'string' },
      },
    });
    const only = values.only === undefined ? undefined : new Set(values.only.split(','));
    const unknown = [...(only ?? [])].find((id) => !CASE_IDS.some((known) => known === id));
    if (unknown !== undefined) throw new TypeError(`There is no case \`${unknown}\`.`);
    if (!/^[1-9]\d*$/.test(values.runs)) throw new TypeError('--runs must be a number from 1 on.');
    const against = values.against?.toLowerCase().split(',');
    const publish = [only, against, values['results-file']].every((value) => value === undefined);
    const file = publish ? RESULTS_FILE : values['results-file'];
    return {
      publish,
      rounds: Number(values.runs),
      dist: path.resolve(values.dist),
      ...(only === undefined ? {} : { only }),
      ...(against === undefined ? {} : { against }),
      ...(file === undefined ? {} : { resultsFile: path.resolve(file) }),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}
