import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Judgement } from './judge.ts';
import { isMiss, missLines, renderTables } from './table.ts';
import { ROOT } from './venv.ts';

const FILE = path.join(ROOT, 'docs', 'truth.md');
const DRIFT_FILE = path.join(ROOT, 'docs', 'contracts-truth.md');

export type Suite =
  | 'mutations'
  | 'formats'
  | 'tables'
  | `drift-${'silent' | 'generated' | 'repeats'}`;

/** Writes the tables and every miss into docs/truth.md. */
export function publishTruth(judgements: readonly Judgement[]): void {
  const misses = judgements.filter(isMiss);
  const list = misses.flatMap((one) => missLines(one)).join('\n');
  const text = [
    renderTables(judgements),
    misses.length === 0 ? 'No misses.' : `Every miss (${misses.length}):`,
    ...(misses.length === 0 ? [] : ['```text', list, '```']),
  ];
  publishRegion('mutations', text.join('\n\n'));
}

/** Writes what a suite found into its region of its page. */
export function publishRegion(suite: Suite, text: string): void {
  const [command = suite] = suite.split('-');
  const file = command === 'drift' ? DRIFT_FILE : FILE;
  const begin = `<!-- ${suite}:begin, written by npm run test:${command} -->`;
  const end = `<!-- ${suite}:end -->`;
  const doc = readFileSync(file, 'utf8');
  const [before, rest] = doc.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${file} lacks the marks ${begin} and ${end}.`);
  }
  writeFileSync(file, `${before}${begin}\n\n${withoutDirectories(text)}\n\n${end}${after}`);
}

/** Paths of the machine differ in every run. */
function withoutDirectories(text: string): string {
  return text
    .replaceAll(/\/[\w./-]*\/truth-[\w-]+/g, '…')
    .replaceAll(/\/[\w./-]*\/site-packages/g, '…/site-packages')
    .replaceAll('\n\n```text\n\n', '\n\n```text\n')
    .replaceAll('\n\n```', '\n```');
}
