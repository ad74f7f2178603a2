import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { SOURCE_CLI } from './run-product.ts';

export interface TruthOptions {
  /** Only mutations whose id contains this text or matches it as a regular expression. */
  readonly only?: RegExp;
  /** Only each nth mutation: a sample of every family. */
  readonly every: number;
  /** Run the scripts as programs: `call: cli`. */
  readonly asPrograms: boolean;
  /** Keep the folders of the mutations. */
  readonly keep: boolean;
  /** Print every judgement with the report, not only the misses. */
  readonly verbose: boolean;
  /** Only list the ids. */
  readonly list: boolean;
  readonly concurrency: number;
  /** Absolute: the program to run. */
  readonly cli: string;
  /** Absolute; absent: the judgements are not written. */
  readonly resultsFile?: string;
  /** Whether docs/truth.md shows the results: only those of all mutations. */
  readonly publish: boolean;
}

const USAGE = `npm run test:mutations -- [--only pattern] [--every n] [--as-programs] [--keep] [--verbose] [--list] [--concurrency 2] [--dist dist] [--results-file file] [--no-publish]

  --only          only mutations whose id matches, such as 'churn/' or 'raise from/flow over 2'
  --every         only each nth mutation, a sample of all kinds
  --as-programs   run the scripts with \`call: cli\`
  --keep          keep the folders of the mutations, and print their paths
  --verbose       print every judgement with the report
  --list          print the ids and end
  --dist          a build to test instead of the sources
  --results-file  write every judgement as JSON
  --no-publish    do not write docs/truth.md`;

/** Ends the process with the usage text if the arguments are wrong. */
export function readOptions(args: readonly string[]): TruthOptions {
  try {
    return parseOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function parseOptions(args: readonly string[]): TruthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      every: { type: 'string', default: '1' },
      'as-programs': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      verbose: { type: 'boolean', short: 'v', default: false },
      list: { type: 'boolean', default: false },
      concurrency: { type: 'string', default: '2' },
      dist: { type: 'string' },
      'results-file': { type: 'string' },
      'no-publish': { type: 'boolean', default: false },
    },
  });
  for (const name of ['concurrency', 'every'] as const) {
    if (!/^[1-9]\d*$/.test(values[name])) {
      throw new TypeError(`--${name} must be a whole number, not \`${values[name]}\`.`);
    }
  }
  const { only, dist } = values;
  return {
    every: Number(values.every),
    asPrograms: values['as-programs'],
    keep: values.keep,
    verbose: values.verbose,
    list: values.list,
    concurrency: Number(values.concurrency),
    cli: dist === undefined ? SOURCE_CLI : path.resolve(dist, 'cli', 'index.js'),
    publish:
      only === undefined && values.every === '1' && !values['as-programs'] && !values['no-publish'],
    ...(only === undefined ? {} : { only: pattern(only) }),
    ...(values['results-file'] === undefined
      ? {}
      : { resultsFile: path.resolve(values['results-file']) }),
  };
}

/** Most ids contain brackets and dots: what is no expression, or matches as text, is text. */
function pattern(text: string): RegExp {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(`${escaped}|${text}`);
  } catch {
    return new RegExp(escaped);
  }
}
