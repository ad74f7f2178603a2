import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { JsonReport } from '../src/reporters/json-report-schema.ts';
import { ROOT } from './venv.ts';

export interface ProductEnd {
  readonly exitCode: number | null;
  /** Absent if the run wrote none, as for a wrong pipeline file. */
  readonly report?: JsonReport;
  /** Standard output and standard error. */
  readonly text: string;
}

export interface ProductOptions {
  /** Absolute: the program to run. */
  readonly cli: string;
  readonly python: string;
  readonly args?: readonly string[];
}

export const SOURCE_CLI = path.join(ROOT, 'src', 'cli.ts');

/** Runs `test-pipeline pipeline.yml` once, as a user does, and reads its JSON report. */
export async function runProduct(
  dir: string,
  { cli, python, args = [] }: ProductOptions,
): Promise<ProductEnd> {
  const child = spawn(
    process.execPath,
    [
      ...[cli, 'runtime', 'test-pipeline', 'pipeline.yml', '--python', python],
      ...['--max-parallel', '2', '--timeout', '60', '--results-file', 'results.json', ...args],
    ],
    { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const written = await readFile(path.join(dir, 'results.json'), 'utf8').catch(() => null);
  return {
    exitCode,
    text,
    ...(written === null ? {} : { report: JSON.parse(written) as JsonReport }),
  };
}
