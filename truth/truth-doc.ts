import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Judgement } from './judge.ts';
import { isMiss, missLines, renderTables } from './table.ts';
import { ROOT } from './venv.ts';

const FILE = path.join(ROOT, 'docs', 'truth.md');
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

/** Writes what a suite found into its region of docs/truth.md. */
export function publishRegion(suite: 'mutations' | 'formats' | 'tables', text: string): void {
  const begin = `<!-- ${suite}:begin, written by npm run test:${suite} -->`;
  const end = `<!-- ${suite}:end -->`;
  const doc = readFileSync(FILE, 'utf8');
  const [before, rest] = doc.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`docs/truth.md lacks the marks ${begin} and ${end}.`);
  }
  writeFileSync(FILE, `${before}${begin}\n\n${withoutPlaces(text)}\n\n${end}${after}`);
}

/** Paths of the machine differ in every run. */
function withoutPlaces(text: string): string {
  return text
    .replaceAll(/\/[\w./-]*\/truth-[\w-]+/g, '…')
    .replaceAll(/\/[\w./-]*\/site-packages/g, '…/site-packages')
    .replaceAll('\n\n```text\n\n', '\n\n```text\n')
    .replaceAll('\n\n```', '\n```');
}
