import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../../src/reporters/json-report-schema.ts';
import { digest, listFiles } from './list-files.ts';

/** All of a step that must not depend on how its process came to be, nor on its neighbours. */
export interface StepRecord {
  readonly status: string;
  /** Sorted. */
  readonly codes: readonly string[];
  /** Of its first finding. */
  readonly line: number | null;
  readonly message: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** One line a file. */
  readonly outputs: readonly string[];
}

/**
 * Findings that may differ between `preload: auto` and `preload: off`: a step ran again, or a
 * package is not preloaded. docs/reliability.md names them.
 */
const PRELOAD_CODES: ReadonlySet<string> = new Set(['fresh-interpreter', 'import-not-shared']);

/**
 * Hostile scripts and their neighbours rarely read all that their steps declare, and often do
 * something outside of it.
 */
export const BESIDE_THE_POINT: ReadonlySet<string> = new Set([
  ...PRELOAD_CODES,
  ...['name-unused', 'undeclared-read', 'undeclared-write', 'network-used', 'program-started'],
]);

export function stepRecord(report: JsonReport, name: string, dir: string): StepRecord {
  const findings = report.findings.filter(
    ({ step, code }) => step === name && !BESIDE_THE_POINT.has(code),
  );
  const [first] = findings;
  const kept = path.join(dir, 'work', `test_${name}`);
  return {
    status: report.script_results[name]?.status ?? 'not in the report',
    codes: findings.map(({ code }) => code).toSorted(),
    line: first?.location?.line ?? null,
    message: first === undefined ? null : withoutChance(first.message, dir),
    stdout: readLog(path.join(kept, 'logs/stdout.log'), dir),
    stderr: readLog(path.join(kept, 'logs/stderr.log'), dir),
    outputs: listFiles(path.join(kept, 'outputs')).map((line) => line.replaceAll(dir, '…')),
  };
}

function readLog(file: string, dir: string): string {
  try {
    const text = withoutChance(readFileSync(file, 'latin1'), dir);
    return text.length < LONGEST ? text : `${text.length} bytes ${digest(Buffer.from(text))}`;
  } catch {
    return '(no log)';
  }
}

const LONGEST = 20_000;

/** Addresses, process numbers and how much memory a process held differ from run to run. */
function withoutChance(text: string, dir: string): string {
  return text
    .replaceAll(dir, '…')
    .replaceAll(/0x[0-9a-f]+/g, '0x…')
    .replaceAll(/(peak memory |limit exceeded: )[\d.]+/g, '$1…')
    .replaceAll(/<frozen [^>]+>/g, '<frozen>');
}
