import { readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JsonReport } from '../../../src/reporters/json-report-schema.ts';
import { type GuardedEnd, guardedRun } from '../../support/guarded-run.ts';
import { listFiles } from './list-files.ts';
import { type StepRecord, stepRecord } from './step-record.ts';

export const MODES = ['auto', 'off'] as const;
export type Mode = (typeof MODES)[number];

export interface TortureRun {
  readonly end: GuardedEnd;
  /** Absent: it was not written. */
  readonly report?: JsonReport;
  readonly steps: ReadonlyMap<string, StepRecord>;
  /** The files of the user that have changed. */
  readonly changedData: readonly string[];
}

export interface TortureOptions {
  readonly mode: Mode;
  readonly python: string;
  readonly maxParallel: number;
  readonly limitSeconds: number;
}

/**
 * Runs a pipeline in a project that is removed afterwards.
 * @param write puts `pipeline.json` and all that it needs into the directory
 */
export async function tortureRun(
  write: (dir: string) => Promise<void>,
  { mode, python, maxParallel, limitSeconds }: TortureOptions,
): Promise<TortureRun> {
  const dir = await realpath(await mkdtemp(path.join(tmpdir(), 'cursus-torture-')));
  try {
    await write(dir);
    const data = path.join(dir, 'data');
    const before = listFiles(data);
    const end = await guardedRun(
      [
        ...['test-pipeline', 'pipeline.json', '--workspace-dir', 'work', '--preserve-outputs'],
        ...['--results-file', 'results.json', '--python', python, '--preload', mode],
        ...['--max-parallel', String(maxParallel)],
      ],
      { cwd: dir, limitSeconds },
    );
    const report = readReport(path.join(dir, 'results.json'));
    const names = Object.keys(report?.script_results ?? {});
    const steps = names.map((name) => [name, stepRecord(report as JsonReport, name, dir)] as const);
    const after = listFiles(data);
    const changedData = [
      ...before.filter((line) => !after.includes(line)),
      ...after.filter((line) => !before.includes(line)),
    ];
    return {
      end,
      ...(report === undefined ? {} : { report }),
      steps: new Map(steps),
      changedData,
    };
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

function readReport(file: string): JsonReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JsonReport;
  } catch {
    return undefined;
  }
}
